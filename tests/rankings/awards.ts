import { rankingSchema } from '../../src/rankings/schema.ts';
import { toRanking } from '../../src/rankings/ranking.ts';
import type { Ranking } from '../../src/rankings/ranking.ts';
import type { Problem } from '../../src/parse/problem.ts';
import { contextAt, read } from '../blocks/context.ts';

/** A vote with all that is awkward in one: ties, gaps, bounds, shares that leave a rest. */
export const AWARDS = `
title: Share of the vote for best low-cap altcoin of 2024
metric: share
methodology: Votes in a reader survey.
columns:
  share: { type: percent, label: Share of votes, whole: 100 }
  cap: { type: money, label: Market cap }
  tech: { type: score, label: Technology score, max: 100 }
missing: not-captured
picks:
  astra-dao: { share: 21.8, cap: 6M }
  gameswift: { share: 12.7 }
  connext: { share: 11.6 }
  suipad: { share: 8, cap: 2M }
  suiswap: { share: 5.9 }
  eclipse-fi: { share: 4.9, cap: ~6M }
  joystream: { share: 4.1, cap: ~37M, tech: 75 }
  velas: { share: 3.5, cap: ~55M }
  iron-fish: { share: 3.1, cap: 25M, tech: 85 }
  script-network: { share: 2.8, cap: ~3M }
  nexa: { share: 2.6, cap: <60M, tech: 81 }
  swarm-markets: { share: 2.2, cap: 17M, tech: 81 }
  picasso: { share: 2, cap: ~62M }
  across: { share: 1.9, cap: ~17M }
  nolus: { share: 1.6, cap: 7M, tech: 81 }
  taraxa: { share: 1.6, cap: 61M, tech: 81 }
`;

/** A ranking called `votes` from YAML, with what was reported. */
export function ranking(yaml: string = AWARDS): { ranking: Ranking; problems: readonly Problem[] } {
  const context = contextAt('rankings', 'votes');
  const made = toRanking(read(rankingSchema, yaml), context);
  if (!made) throw new Error('The ranking was not made.');
  return { ranking: made, problems: context.problems };
}

/** Texts of values by path, without the ranking's id. */
export function values({ values }: Ranking): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ path, text }) => [path.replace(/^votes\./, ''), text]));
}

/** The table as lines of text. */
export function lines({ table }: Ranking): readonly string[] {
  return [table.columns.map(({ label }) => label), ...table.rows.map(({ cells }) => cells.map(({ text }) => text))].map(
    (texts) => texts.join(' | '),
  );
}
