/** Every change that makes a typed-out article false, by kind. */
import { valuesOf } from '../../src/articles/values.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { cells } from './cells.ts';
import type { Literal, LiteralArticle } from './literal.ts';
import { change } from './mutant.ts';
import type { Mutant } from './mutant.ts';
import { TYPED } from './typed.ts';

/** Every mutant of an article. */
export function mutantsOf(article: LiteralArticle, registries: Registries): Mutant[] {
  return [
    ...article.literals.flatMap((literal) => ofLiteral(article, literal)),
    ...names(article, registries),
    ...typed(article),
    ...cells(article, registries),
  ];
}

function ofLiteral(article: LiteralArticle, literal: Literal): Mutant[] {
  const said = article.text.slice(literal.from, literal.to);
  if (!/\d/.test(said)) return words(article, literal, said);
  if (!isQuantity(article, literal)) return digits(article, literal, said);
  return [
    ...digits(article, literal, said),
    ...units(article, literal, said),
    ...sign(article, literal, said),
    ...magnitudes(article, literal, said),
    ...hedges(article, literal, said),
  ];
}

/** Years, quarters and statuses have no unit, sign or magnitude. */
function isQuantity({ article }: LiteralArticle, { path }: Literal): boolean {
  const value = valuesOf(article.figures, article.inherited).get(path);
  return value?.quantity !== undefined || /points?$/.test(value?.text ?? '');
}

function digits(article: LiteralArticle, { from }: Literal, said: string): Mutant[] {
  return [...said.matchAll(/\d/g)].flatMap(({ 0: digit, index }) =>
    Array.from({ length: 10 }, (_, other) => String(other))
      .filter((other) => other !== digit && !(other === '0' && index === said.search(/\d/)))
      .map((other) => change('digit', article, from + index, from + index + 1, other)),
  );
}

const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['$', ['€', '£']],
  [' percentage points', ['%', '×']],
  ['%', ['×', ' percentage points']],
  ['×', ['%']],
];

function units(article: LiteralArticle, { from, to }: Literal, said: string): Mutant[] {
  const [mark, others] = UNITS.find(([unit]) => said.includes(unit)) ?? [];
  if (mark !== undefined && others) {
    const at = from + said.indexOf(mark);
    return others.map((other) => change('unit', article, at, at + mark.length, other));
  }
  const noun = /^ (milliseconds|seconds|minutes|hours|days|months|years|bits|bytes|random bytes)\b/.exec(
    article.text.slice(to, to + 20),
  );
  if (!noun) return [];
  const measured = noun[1] ?? '';
  const swap: Record<string, string> = {
    milliseconds: 'seconds',
    seconds: 'minutes',
    minutes: 'hours',
    hours: 'days',
    days: 'months',
    months: 'weeks',
    years: 'months',
    bits: 'bytes',
    bytes: 'bits',
    'random bytes': 'random bits',
  };
  return [change('unit', article, to + 1, to + 1 + measured.length, swap[measured] ?? 'hours')];
}

const sign = (article: LiteralArticle, { from }: Literal, said: string): Mutant[] => {
  const at = from + said.search(/[$€]?\d/);
  return [change('sign', article, at, at, '−')];
};

const SCALES = ['million', 'billion', 'trillion'];

function magnitudes(article: LiteralArticle, { from }: Literal, said: string): Mutant[] {
  const scale = SCALES.find((word) => said.includes(word));
  if (scale !== undefined) {
    const at = from + said.indexOf(scale);
    return SCALES.filter((other) => other !== scale).map((other) =>
      change('magnitude', article, at, at + scale.length, other),
    );
  }
  const number = /\d[\d,]*(?:\.\d+)?/.exec(said);
  if (!number) return [];
  const plain = number[0].replaceAll(',', '');
  const at = from + number.index;
  const [whole = '', part = ''] = plain.split('.');
  const larger = part === '' ? `${whole}0` : `${whole}${part.slice(0, 1)}${part.length > 1 ? `.${part.slice(1)}` : ''}`;
  return [larger]
    .filter((other) => Number(other) !== Number(plain))
    .map((other) =>
      change(
        'magnitude',
        article,
        at,
        at + number[0].length,
        Number(other) >= 1000 && part === '' ? Number(other).toLocaleString('en-US') : other,
      ),
    );
}

const HEDGES: Readonly<Record<string, readonly string[]>> = {
  about: ['over', 'under'],
  over: ['under'],
  under: ['over'],
};

function hedges(article: LiteralArticle, { from }: Literal, said: string): Mutant[] {
  const word = /^(?:about|over|under)\b/.exec(said)?.[0];
  return word === undefined
    ? []
    : (HEDGES[word] ?? []).map((other) => change('comparison', article, from, from + word.length, other));
}

const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  );

function words(article: LiteralArticle, { from, to }: Literal, said: string): Mutant[] {
  const count = COUNTS.indexOf(said);
  if (count < 0) return [];
  return [count - 1, count + 1, count + 2].flatMap((other) => {
    const word = COUNTS[other];
    return word === undefined || other < 1 ? [] : [change('number word', article, from, to, word)];
  });
}

/** Names of assets in a sentence with a figure, each changed for those of two other assets of the article. */
function names(article: LiteralArticle, registries: Registries): Mutant[] {
  const own = new Set(article.article.figures.flatMap(({ assets }) => assets));
  const known = Object.values(registries.assets);
  const rows = known.filter(({ id }) => own.has(id));
  const found = new Map<number, Mutant[]>();
  for (const literal of article.literals.filter(
    ({ from, to }) => from >= article.body && /\d/.test(article.text.slice(from, to)),
  )) {
    const [start, end] = sentenceAround(article.text, literal.from);
    const sentence = article.text.slice(start, end);
    for (const { id, name } of rows)
      for (const { index } of sentence.matchAll(
        new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])(?!["”])`, 'gu'),
      )) {
        const others = (rows.length > 2 ? rows : known)
          .filter((other) => other.id !== id && !sentence.includes(other.name))
          .slice(0, 12);
        found.set(
          start + index,
          others.map((other) => change('name', article, start + index, start + index + name.length, other.name)),
        );
      }
  }
  return [...found.values()].flat();
}

function sentenceAround(text: string, at: number): readonly [number, number] {
  const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at) + 1) + 1;
  const ends = [text.indexOf('. ', at), text.indexOf('\n', at)].filter((end) => end >= 0);
  return [start, Math.min(...ends, text.length)];
}

function typed(article: LiteralArticle): Mutant[] {
  return TYPED.filter(({ slug }) => slug === article.slug).flatMap(({ text, kind, to }) => {
    const [before = '', word = '', after = ''] = text.split(/[[\]]/);
    const at = article.text.replaceAll('"', '"').indexOf(before + word + after);
    return at < 0
      ? []
      : to.map((other) => change(kind, article, at + before.length, at + before.length + word.length, other));
  });
}

/** Those typed claims that an article no longer has. */
export const absent = (articles: readonly LiteralArticle[]): string[] =>
  TYPED.filter(
    ({ slug, text }) =>
      !articles.some((article) => article.slug === slug && article.text.includes(text.replaceAll(/[[\]]/g, ''))),
  ).map(({ text }) => text);
