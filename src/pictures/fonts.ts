/** Font files for the renderer, which opens one anew for every letter that it draws: the smaller the file, the sooner. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const WHOLE = ['400Regular/IBMPlexSans_400Regular.ttf', '600SemiBold/IBMPlexSans_600SemiBold.ttf'];
const LATIN = ['ibm-plex-sans-latin-400.ttf', 'ibm-plex-sans-latin-600.ttf'];

/** What the Latin files have a glyph for; there is more in them. */
const IN_LATIN =
  /^[\t\n\r -~\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2191\u2193\u2212]*$/;

/** Paths of the TrueType files that have every letter of a text that the site's typeface has. */
export const fontsFor = (text: string): readonly string[] => (IN_LATIN.test(text) ? latinFonts() : wholeFonts());

/** The family of names and titles: the serif of the site's pages, in its bold weight alone. */
export const SERIF = 'Source Serif 4';

/** Paths of the TrueType files of the serif for a drawing: none where it names no such family. */
export function serifFor(text: string): readonly string[] {
  if (!text.includes(SERIF)) return [];
  return [IN_LATIN.test(text) ? latinSerif() : wholeSerif()];
}

export const latinSerif = (): string => fileURLToPath(new URL('fonts/source-serif-4-latin-600.ttf', import.meta.url));

export const wholeSerif = (): string =>
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf');

/** The typeface with all its scripts. The renderer reads no WOFF, which is what pages have. */
export function wholeFonts(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return WHOLE.map((file) => resolve(`@expo-google-fonts/ibm-plex-sans/${file}`));
}

/** Its Latin letters: the files that pages have, unpacked. */
export const latinFonts = (): readonly string[] =>
  LATIN.map((file) => fileURLToPath(new URL(`fonts/${file}`, import.meta.url)));
