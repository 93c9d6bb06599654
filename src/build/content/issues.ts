/** Issues of the newsletter; they are not read again where nothing has changed that they are judged by. */
import { digestOf, sha256 } from '../digest.ts';
import { readJson, replaceFile } from '../files.ts';
import type { Program } from '../program.ts';
import type { Content } from './files.ts';
import { isIssue } from './names.ts';

type Read = Program['readIssues'];
type Around = Parameters<Read>[1];
type Readings = Awaited<ReturnType<Read>>;

interface Remembered {
  /** Of the program and of all that was read. */
  readonly key: string;
  readonly readings: Readings;
}

/** Reads all issues, or remembers what an earlier build read. */
export async function readIssues(
  { newsletters, read: textOf, around: registries }: Content,
  around: Around,
  { key: program, cache, read }: { key: string; cache: string; read: Read },
): Promise<Readings> {
  const files = newsletters.filter(isIssue).map((path) => ({ path, text: textOf(path) ?? '' }));
  if (files.length === 0) return { issues: [], messages: [] };
  const articles = around.articles.map(({ slug, published, draft }) => [slug, published, draft]);
  const texts = files.map(({ path, text }) => [path, sha256(text)]);
  const key = digestOf([program, registries, JSON.stringify([texts, articles, around.incomplete])]);
  const known = readJson(cache) as Remembered | undefined;
  if (known?.key === key) return known.readings;
  const readings = await read(files, around);
  replaceFile(cache, JSON.stringify({ key, readings } satisfies Remembered));
  return readings;
}
