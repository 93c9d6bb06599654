/** That what was measured is what it is taken for: same text on both sides, edits that show, bytes like those of a cold build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { difference, wordsOf } from './compare.ts';
import { pageOf, type Bench } from './project.ts';

const SAMPLE = 28;

/** Compares pages from all over the corpus. @throws at the first that differ. @returns how many were compared */
export function compareText(bench: Bench): number {
  const { articles } = bench;
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  const sample = articles.filter((_, index) => index % step === 0);
  for (const { slug } of sample) comparePage(bench, slug);
  return sample.length;
}

/** @throws where the two pages of an article do not say the same. */
export function comparePage(bench: Bench, slug: string): void {
  const found = difference(pageOf(bench, slug, 'ours'), pageOf(bench, slug, 'theirs'));
  if (found !== undefined)
    throw new Error(
      `The pages of ${slug} part at word ${found.at}:\n  ours:   ${found.ours}\n  theirs: ${found.theirs}`,
    );
}

/** The page of the edited article, as each of the two has published it. */
export type Pages = Readonly<Record<'ours' | 'theirs', string>>;

export const pagesOf = (bench: Bench): Pages => ({
  ours: pageOf(bench, bench.edited.slug, 'ours'),
  theirs: pageOf(bench, bench.edited.slug, 'theirs'),
});

/** @throws where the page of the edited article is the one it was before, or does not show the figure it was given. */
export function showsEdit(bench: Bench, before: Pages, figure: string, side: keyof Pages): void {
  const page = pageOf(bench, bench.edited.slug, side);
  const shown = wordsOf(page).join(' ');
  if (page === before[side]) throw new Error(`The edit did not change the page of ${side}.`);
  if (!shown.includes(wordsOf(`<h1>${figure}</h1>`).join(' ')))
    throw new Error(`The edited page of ${side} does not show ${figure}.`);
}

/** @throws where two folders do not hold the same files with the same bytes. @returns how many files they hold */
export function sameFiles(one: string, other: string): number {
  const [files, others] = [filesOf(one), filesOf(other)];
  const [known, knownThere] = [new Set(files), new Set(others)];
  const alone = [...files.filter((file) => !knownThere.has(file)), ...others.filter((file) => !known.has(file))];
  if (alone.length > 0) throw new Error(`Only one of two builds has ${alone.slice(0, 5).join(', ')}.`);
  const changed = files.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))));
  if (changed.length > 0)
    throw new Error(`Two builds of the same content differ in ${changed.slice(0, 5).join(', ')}.`);
  return files.length;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
