import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, sha256 } from '../digest.ts';
import { absentAs, entriesOf, filesBelow } from '../files.ts';
import type { ReadFile } from '../program.ts';
import { digestFileIn, type DigestFile } from './digests.ts';

/** A file of the project, by its path below the root, and the SHA-256 of its bytes. */
export interface SourceFile {
  readonly path: string;
  readonly digest: string;
}

/** An article's file, and what it is made of together with it. */
export interface ArticleFile {
  readonly path: string;
  readonly slug: string;
  /** SHA-256 of the file's bytes alone: a worker that reads it later finds out whether it is the same. */
  readonly bytes: string;
  /** Names of the files that lie beside it in a folder of its own. */
  readonly beside: readonly string[];
  /** SHA-256 of the file, its pictures, the registries and the shared data. */
  readonly digest: string;
}

/** What lies below `content/`, by what it is for. */
export interface Content {
  readonly articles: readonly ArticleFile[];
  /** Below `content/articles/`, but no article and no part of one. */
  readonly strays: readonly string[];
  /** Figures that several articles share: files below `content/data/`. */
  readonly shared: readonly string[];
  /** SHA-256 of the registries and the shared data. */
  readonly around: string;
  /** Issues of the newsletter: files below `content/newsletters/`. */
  readonly newsletters: readonly string[];
  readonly read: ReadFile;
}

const ARTICLES = 'content/articles';
const NEWSLETTERS = 'content/newsletters';
const DATA = 'content/data';

/** About how many articles there are, without reading one. */
export const countArticles = (root: string): number => entriesOf(join(root, ARTICLES)).length;

/** Lists what lies below `content/`, with the digests of all that articles are made of. */
export function listContent(root: string, digest: DigestFile = digestFileIn(root)): Content {
  const below = filesBelow(join(root, ARTICLES)).filter((path) => !/(^|\/)\./.test(path));
  const files = below.filter(isArticle);
  const folders = new Set(files.filter((path) => path.includes('/')).map(folderOf));
  const beside = Map.groupBy(
    below.filter((path) => !isArticle(path) && folders.has(folderOf(path))),
    folderOf,
  );
  const around = aroundArticles(root);
  const ofAround = digestOfFiles(digest, around);
  const ofPictures = (names: readonly string[]): string =>
    digestOfFiles(
      digest,
      names.map((name) => `${ARTICLES}/${name}`),
    );
  const noPictures = ofPictures([]);
  return {
    articles: files.map((path) => {
      const pictures = path.includes('/') ? (beside.get(folderOf(path)) ?? []) : [];
      const bytes = digest(`${ARTICLES}/${path}`);
      return {
        path: `${ARTICLES}/${path}`,
        slug: slugOf(path),
        bytes,
        beside: pictures.map((name) => name.slice(folderOf(name).length + 1)),
        // All three are of one length.
        digest: sha256(bytes + ofAround + (pictures.length === 0 ? noPictures : ofPictures(pictures))),
      };
    }),
    strays: below
      .filter((path) => !isArticle(path) && !folders.has(folderOf(path)))
      .map((path) => `${ARTICLES}/${path}`),
    shared: around.filter((path) => path.startsWith(`${DATA}/`)),
    around: ofAround,
    newsletters: filesBelow(join(root, NEWSLETTERS))
      .filter((path) => !/(^|\/)\./.test(path))
      .map((path) => `${NEWSLETTERS}/${path}`),
    read: (path) => absentAs(undefined, () => readFileSync(join(root, path), 'utf8')),
  };
}

/** The registries and the figures that several articles share. */
function aroundArticles(root: string): string[] {
  const registries = entriesOf(join(root, 'content')).filter(
    (entry) => /^[^.].*\.yaml$/.test(entry.name) && !entry.isDirectory(),
  );
  const data = filesBelow(join(root, DATA)).filter((path) => !/(^|\/)\./.test(path));
  return [...registries.map(({ name }) => `content/${name}`), ...data.map((path) => `${DATA}/${path}`)];
}

const digestOfFiles = (digest: DigestFile, paths: readonly string[]): string =>
  digestOf(paths.flatMap((path) => [path, digest(path)]));

/** Whether a path below `content/articles/` is an article's own file. */
const isArticle = (path: string): boolean => /^[^/]+\.mdx$|^[^/]+\/index\.mdx$/.test(path);

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));

const slugOf = (path: string): string => path.replace(/(\/index)?\.mdx$/, '');
