/** How many of so many changes the check catches, by kind. */
import type { Registries } from '../../src/articles/registries.ts';
import type { CheckedClaims } from '../../src/check/claims/claims.ts';
import { placeOf } from '../../src/check/claims/place.ts';
import type { ClaimProblem } from '../../src/check/claims/problem.ts';
import { chanceOf } from '../corpus/chance.ts';
import type { Chance } from '../corpus/chance.ts';
import { judged, read } from './literal.ts';
import type { LiteralArticle, Literals } from './literal.ts';
import { KINDS, mutated } from './mutant.ts';
import type { Kind, Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';

export interface Rate {
  readonly kind: Kind;
  readonly tried: number;
  readonly caught: number;
  /** How many of those caught are errors. */
  readonly errors: number;
  /** How many different changes there are to choose from. */
  readonly possible: number;
}

export interface Measured {
  readonly rates: readonly Rate[];
  readonly missed: readonly { readonly mutant: Mutant; readonly around: string }[];
  /** Messages on the untouched articles, and how many numbers were seen there. */
  readonly untouched: readonly string[];
  readonly seen: number;
}

/** Tries so many changes, chosen from a seed: first a kind, then a change of it. Or tries each that there is once. */
export function measure({ articles, registries }: Literals, count: number | 'every', seed: number): Measured {
  const byKind = Map.groupBy(
    articles.flatMap((article) => mutantsOf(article, registries)),
    ({ kind }) => kind,
  );
  const before = new Map(
    articles.map((article) => [article.slug, { article, told: tell(article, article.text, registries) }]),
  );
  const tried = count === 'every' ? byKind : sample(byKind, count, chanceOf(seed));
  const missed: Measured['missed'][number][] = [];
  const rates = [...tried].map(([kind, mutants]): Rate => {
    let [caught, errors] = [0, 0];
    for (const mutant of mutants) {
      const { article, told } = before.get(mutant.slug)!;
      const outcome = outcomeOf(article, mutant, told, registries);
      if (outcome !== 'missed') caught += 1;
      else missed.push({ mutant, around: around(article, mutant) });
      if (outcome === 'error') errors += 1;
    }
    return { kind, tried: mutants.length, caught, errors, possible: byKind.get(kind)?.length ?? 0 };
  });
  const all = [...before.values()];
  return {
    rates: rates.sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind)),
    missed,
    untouched: all.flatMap(({ told, article }) =>
      (told?.problems ?? []).map(({ reason, severity }) => `${article.slug}: ${severity}: ${reason}`),
    ),
    seen: all.reduce((sum, { told }) => sum + (told?.coverage.seen ?? 0), 0),
  };
}

function sample(byKind: ReadonlyMap<Kind, Mutant[]>, count: number, chance: Chance): ReadonlyMap<Kind, Mutant[]> {
  const kinds = KINDS.filter((kind) => byKind.has(kind));
  const chosen = Array.from({ length: count }, () => chance.one(byKind.get(chance.one(kinds)) ?? []));
  return Map.groupBy(chosen, ({ kind }) => kind);
}

function tell({ slug }: LiteralArticle, text: string, registries: Registries): CheckedClaims | undefined {
  const article = read(slug, text, registries);
  return article && judged(article, registries);
}

/**
 * Caught is what says something new on the line that was changed, or anywhere where a cell was; an article that can no
 * longer be read counts as such.
 */
function outcomeOf(
  article: LiteralArticle,
  mutant: Mutant,
  before: CheckedClaims | undefined,
  registries: Registries,
): 'error' | 'warning' | 'missed' {
  const told = tell(article, mutated(article, mutant), registries);
  if (!told) return 'error';
  const known = new Set(before?.problems.map(({ reason }) => reason));
  const news = told.problems.filter((problem) => !known.has(problem.reason) && isAt(problem, mutant, article));
  if (news.length === 0) return 'missed';
  return news.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

/** Whether a message stands on the line of a change; those on the frontmatter name a field instead. */
function isAt(problem: ClaimProblem, { kind, from }: Mutant, { text, body }: LiteralArticle): boolean {
  if (kind === 'cell') return true;
  if (problem.passage.field || from < body) return problem.passage.field !== undefined && from < body;
  return placeOf(problem, '').start.line === text.slice(0, from).split('\n').length;
}

function around({ text }: LiteralArticle, { from, to, text: other }: Mutant): string {
  return `${text.slice(Math.max(0, from - 50), from)}[${text.slice(from, to)} → ${other}]${text.slice(to, to + 40)}`.replaceAll(
    '\n',
    ' ',
  );
}
