/** The registries of a made-up publication: the real ones, but for assets, which are made up; and sources and authors beside. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chanceOf } from './chance.ts';

/** Ids that the articles of a corpus choose from. */
export interface Names {
  readonly assets: readonly string[];
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
}

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const SYLLABLES = [
  'ar',
  'bel',
  'cor',
  'dan',
  'el',
  'fen',
  'gal',
  'hy',
  'ix',
  'jor',
  'kel',
  'lum',
  'mer',
  'nov',
  'or',
  'pel',
  'quor',
  'rin',
  'sol',
  'tam',
  'ur',
  'vel',
  'wen',
  'zor',
];

/** One asset to four articles, and some besides: a large publication writes of more things. */
export const assetCount = (articles: number): number => 48 + Math.floor(articles / 4);

/** The first assets have a stake behind them, so that pages carry notices at the top and beside figures. */
export const stakedCount = (articles: number): number => 1 + Math.floor(articles / 50);

/** Writes the registries of a corpus of so many articles below `content`. */
export function writeRegistries(content: string, articles: number): Names {
  mkdirSync(content, { recursive: true });
  for (const name of readdirSync(CONTENT).filter((file) => file.endsWith('.yaml')))
    cpSync(join(CONTENT, name), join(content, name));
  const assets = Array.from({ length: assetCount(articles) }, (_, index) =>
    assetOf(index, index < stakedCount(articles)),
  );
  const sources = Array.from({ length: 12 + Math.floor(articles / 10) }, (_, index) => sourceOf(index));
  const authors = Array.from({ length: 6 }, (_, index) => ({
    id: `desk-${index + 1}`,
    entry: `{ name: Desk ${index + 1}, kind: desk, bio: A desk that was made up to measure builds. }`,
  }));
  writeFileSync(join(content, 'assets.yaml'), '');
  append(content, 'assets', assets);
  append(content, 'sources', sources);
  append(content, 'authors', authors);
  return {
    assets: assets.map(({ id }) => id),
    sources: sources.map(({ id }) => id),
    authors: authors.map(({ id }) => id),
    categories: ['crypto-basics', 'research', 'security', 'announcements'],
    tags: [
      'awards',
      'low-cap',
      'defi',
      'lending',
      'airdrops',
      'zero-knowledge',
      'gaming',
      'memecoins',
      'livestreams',
      'payments',
      'agents',
      'apis',
      'authentication',
      'cryptography',
    ],
  };
}

interface Entry {
  readonly id: string;
  readonly entry: string;
}

/** Three syllables, which give 13,824 names, and a symbol by number. */
function assetOf(index: number, staked: boolean): Entry {
  const base = SYLLABLES.length;
  const syllable = (digit: number): string => SYLLABLES[digit % base]!;
  const id =
    syllable(index) + syllable(Math.floor(index / base) + index) + syllable(Math.floor(index / base ** 2) + 7 * index);
  const symbol = [26 ** 3, 26 ** 2, 26, 1]
    .map((place) => String.fromCharCode(65 + (Math.floor((index * 7919) / place) % 26)))
    .join('');
  const stake = staked ? ', interests: [{ holder: token-metrics, kind: portfolio-company }]' : '';
  return {
    id: `${id}-${index}`,
    entry: `{ name: ${id.charAt(0).toUpperCase()}${id.slice(1)} ${index}, symbol: ${symbol}${stake} }`,
  };
}

function sourceOf(index: number): Entry {
  const chance = chanceOf(index);
  const year = chance.whole(2019, 2026);
  return {
    id: `survey-${index + 1}`,
    entry: `{ title: Survey ${index + 1} of on-chain figures, publisher: token-metrics, date: ${year}, accessed: 2026-11-01 }`,
  };
}

function append(content: string, name: string, entries: readonly Entry[]): void {
  appendFileSync(join(content, `${name}.yaml`), `\n${entries.map(({ id, entry }) => `${id}: ${entry}`).join('\n')}\n`);
}
