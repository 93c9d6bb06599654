/**
 * Cuts the site's fonts down to the letters that its pages use, and writes them to src/styles/fonts/. They are committed,
 * so that no build depends on it; run it after a font's package has a new version: `node src/styles/cut-fonts.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The faces of a page, by the name of the file, with the package that holds the whole Latin face. */
export const FACES = {
  'source-serif-4-400': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'source-serif-4-400-italic': '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
  'source-serif-4-600': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  'ibm-plex-sans-400': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  'ibm-plex-sans-600': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
} as const;

/**
 * What the cut faces hold: ASCII, and the marks of typeset English and of figures. All other letters of Latin come from
 * the whole face, which a browser fetches for pages that have one (`unicode-range` in fonts.css).
 */
export const LETTERS = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\u00a0£§©°±¹²³·½×é–—‘’“”…€−≤≥≈→`;

/** What the style sheets ask for, and what letters need to stand together well. */
const FEATURES = ['kern', 'liga', 'lnum', 'pnum', 'tnum', 'mark', 'ccmp', 'locl'];

/** A face with these letters only, as WOFF2. Kerning, ligatures and tabular figures stay. */
export function cut(file: string): Promise<Uint8Array> {
  const whole = readFileSync(createRequire(import.meta.url).resolve(file));
  return subsetFont(whole, LETTERS, { targetFormat: 'woff2', keepFeatures: FEATURES });
}

if (import.meta.main) {
  for (const [name, file] of Object.entries(FACES)) {
    writeFileSync(new URL(`fonts/${name}.woff2`, import.meta.url), await cut(file));
  }
}
