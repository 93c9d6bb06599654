/** Judges articles together, from what each of them left behind. Where no article has changed, a check loads nothing else. */
import { accept } from '../articles/accept.ts';
import type { Accepted } from '../articles/accept.ts';
import type { Registries } from '../articles/registries.ts';
import type { Acceptance } from '../parse/acceptances.ts';
import { message } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { repeatedParagraphs } from './archive/paragraphs.ts';
import type { Standing, Traced } from './archive/paragraphs.ts';
import { sentencePrints } from './archive/trace.ts';
import { paragraphRepeated } from './rules/paragraph-repeated.ts';
import type { WiderRule } from './rules/rule.ts';
import { sentenceOtherAsset } from './rules/sentence-other-asset.ts';
import { severityOf } from './severity.ts';

/** What all articles together are found to say. */
export interface Together {
  readonly messages: readonly Message[];
  readonly accepted: readonly Accepted[];
  /** Acceptances of what nobody says, each with the file in which it stands. */
  readonly unused: readonly (readonly [acceptance: Acceptance, path: string])[];
}

/** What is said of articles together, in the order of their files: of those that are `wanted`, by default of all. */
export function judgeTogether(
  articles: readonly { readonly path: string; readonly trace: unknown }[],
  registries: Registries,
  wanted?: (path: string) => boolean,
): Together {
  const traced = articles as readonly Traced[];
  const found = [...paragraphs(traced, registries, wanted), ...sentences(traced, registries)];
  const byPath = Map.groupBy(found, ({ place }) => place.path);
  const told = (wanted ? traced.filter(({ path }) => wanted(path)) : traced).map(
    ({ path, trace: { acceptances = [] } }) => {
      const { messages, accepted, unused } = accept([], byPath.get(path) ?? [], acceptances);
      return { messages, accepted, unused: unused.map((acceptance) => [acceptance, path] as const) };
    },
  );
  return {
    messages: told.flatMap(({ messages }) => messages),
    accepted: told.flatMap(({ accepted }) => accepted),
    unused: told.flatMap(({ unused }) => unused),
  };
}

type Say = (at: Standing, reason: string, hint: string) => Message[];

function sayer(rule: WiderRule, registries: Registries): Say | undefined {
  const severity = severityOf(rule, registries);
  if (severity === 'off') return undefined;
  return ({ path, line, column }, reason, hint) => [
    message(rule.id, severity, { path, start: { line, column } }, reason, hint),
  ];
}

function paragraphs(
  articles: readonly Traced[],
  registries: Registries,
  wanted?: (path: string) => boolean,
): Message[] {
  const say = sayer(paragraphRepeated, registries);
  if (!say) return [];
  return repeatedParagraphs(articles, wanted).flatMap(({ at, of }) =>
    say(
      at,
      `This paragraph stands nearly word for word in ${where(of, at)}.`,
      'Say here what is true of this article alone, or link to the other.',
    ),
  );
}

function sentences(articles: readonly Traced[], registries: Registries): Message[] {
  const say = sayer(sentenceOtherAsset, registries);
  if (!say) return [];
  const first = new Map<number, Standing & { readonly asset: string }>();
  return articles.flatMap(({ path, trace }) =>
    sentencePrints(trace).flatMap(({ line, column, hashes: [hash = 0], asset = '' }) => {
      const seen = first.get(hash);
      const here = { path, line, column };
      if (seen === undefined) first.set(hash, { ...here, asset });
      if (seen === undefined || seen.asset === asset) return [];
      const [name, other] = [asset, seen.asset].map((id) => registries.assets[id]?.name ?? id);
      return say(
        here,
        `This sentence about ${name} stands about ${other} in ${where(seen, here)}, with nothing changed but the name.`,
        'See of which of the two it is true, and say of the other what is.',
      );
    }),
  );
}

const where = (there: Standing, here: Standing): string =>
  there.path === here.path ? `line ${there.line} already` : `\`${there.path}\`, line ${there.line}`;
