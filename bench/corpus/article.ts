/** One made-up article: some 1,200 words, a ranking, scenarios, facts, takeaways and questions, as its kind asks. */
import { body } from './body.ts';
import type { Chance } from './chance.ts';
import { stakedCount, type Names } from './registries.ts';

export const KINDS = ['awards', 'list', 'leaderboard', 'forecast', 'explainer', 'guide', 'announcement'] as const;
export type Kind = (typeof KINDS)[number];

export interface MadeArticle {
  readonly slug: string;
  /** Frontmatter, without its fences. Days stand in quotes, so that every YAML reader takes them for text. */
  readonly matter: string;
  readonly body: string;
}

export interface Row {
  readonly asset: string;
  readonly share: number;
  readonly cap: string | undefined;
  readonly tech: number | undefined;
}

/** What frontmatter and body of an article have in common. */
export interface Plan {
  readonly index: number;
  /** How many articles there are. */
  readonly count: number;
  readonly kind: Kind;
  readonly asset: string;
  readonly source: string;
  /** Where the claims are from; the body cites it too. */
  readonly cited: string;
  /** In rank order. */
  readonly picks: readonly Row[];
  readonly spot: number;
  readonly tiers: readonly (readonly [name: string, prices: readonly [number, number, number]])[];
}

const ROWS = 12;

export const slugOf = (index: number): string =>
  `${KINDS[index % KINDS.length]!}-study-${String(index + 1).padStart(5, '0')}`;

/** The article of a corpus at `index`; the same for the same chance. */
export function articleAt(index: number, count: number, names: Names, chance: Chance): MadeArticle {
  // Every asset with a stake is the subject of an article, so that it has a page to which the list of stakes leads.
  const subject = index < stakedCount(count) ? names.assets[index] : undefined;
  const [asset, ...rivals] = assetsOf(names, subject, chance);
  const plan: Plan = {
    index,
    count,
    kind: KINDS[index % KINDS.length]!,
    asset: asset!,
    source: chance.one(names.sources),
    cited: chance.one(names.sources),
    picks: picksOf(rivals, chance),
    ...pricesOf(chance),
  };
  return { slug: slugOf(index), matter: matter(plan, names, chance), body: body(plan, chance) };
}

/** The first ones of the registry are written about more often than the last. */
function assetsOf({ assets }: Names, first: string | undefined, chance: Chance): string[] {
  const chosen = new Set(first === undefined ? [] : [first]);
  while (chosen.size <= ROWS) chosen.add(assets[Math.floor(chance.between(0, 1) ** 2 * assets.length)]!);
  return [...chosen];
}

function picksOf(assets: readonly string[], chance: Chance): Row[] {
  const winner = chance.between(12, 15);
  return assets.map((asset, place) => {
    const share = Math.round(100 * winner * 0.86 ** place * chance.between(0.98, 1)) / 100;
    const cap = chance.whole(0, 5) === 0 ? undefined : `${chance.one(['', '', '~', '<'])}${chance.whole(2, 900)}M`;
    return { asset, share, cap, tech: chance.whole(0, 3) === 0 ? undefined : chance.whole(55, 98) };
  });
}

function pricesOf(chance: Chance): Pick<Plan, 'spot' | 'tiers'> {
  const spot = chance.whole(2000, 90_000) / 100;
  const tiers = [8, 16, 23, 31].map((size, row) => {
    const [bear, bull] = [spot * (0.7 + 0.4 * row), spot * (1.9 + 1.8 * row + chance.between(0, 0.5))];
    return [`${size}T`, [cents(bear), cents((bear + bull) / 2), cents(bull)]] as const;
  });
  return { spot, tiers };
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function matter(plan: Plan, names: Names, chance: Chance): string {
  const { kind, index, asset, source, picks } = plan;
  const year = 2019 + (index % 8);
  const [month, day] = [chance.whole(1, 10), chance.whole(1, 28)].map((part) => String(part).padStart(2, '0'));
  const named = kind === 'forecast' ? ', from {grid.low} to {grid.high}' : '';
  return `kind: ${kind}
title: "Study ${index + 1}: twelve assets compared by their share of votes${named}"
description: "Made-up article number ${index + 1}, with a ranking of ${picks.length} assets and a grid of scenarios, to measure how long a build takes."
published: "${year}-${month!}-${day!}"
reviewBy: "${year + 12}-01-01"
authors: [${chance.one(names.authors)}]
category: ${chance.one(names.categories)}
tags: [${chance.some(names.tags, 3).join(', ')}]
${kind === 'forecast' ? `asset: ${asset}\n` : `assets: [${asset}]\n`}${kind === 'announcement' ? 'product: token-metrics\n' : ''}source: ${source}
asOf: "${year}-${month!}"

${ranking(plan)}
${scenarios(plan)}
${kind === 'forecast' ? grades(chance) : ''}${kind === 'explainer' || kind === 'guide' ? comparisons() : ''}${facts(plan, chance)}`;
}

const ranking = ({ picks, kind }: Plan): string => `rankings:
  votes:
    title: Share of the votes
    metric: share
    methodology: Votes in a survey that was made up.
    columns:
      share: { type: percent, label: Share of votes, whole: 100 }
      cap: { type: money, label: Market cap }
      tech: { type: score, label: Technology score, max: 100 }
    missing: not-captured
${kind === 'list' ? '    criteria:\n      - { column: tech, atLeast: 55, label: Technology score of 55 or more }\n' : ''}    picks:
${picks.map(pick).join('\n')}`;

function pick({ asset, share, cap, tech }: Row): string {
  const cells = [
    `share: ${share}`,
    ...(cap === undefined ? [] : [`cap: ${cap}`]),
    ...(tech === undefined ? [] : [`tech: ${tech}`]),
  ];
  return `      ${asset}: { ${cells.join(', ')} }`;
}

const scenarios = ({ asset, kind, spot, tiers }: Plan): string => `scenarios:
  grid:
    title: Price by size of the whole crypto market
${kind === 'forecast' ? '' : `    asset: ${asset}\n`}    spot: ${spot}
    horizon: 2030
    tier: Total crypto market cap
    cases: { bear: Bear, base: Base, bull: Moon }
    prices:
${tiers.map(([name, prices]) => `      ${name}: [${prices.join(', ')}]`).join('\n')}`;

const grades = (chance: Chance): string => `grades:
  overall: { label: Overall grade, total: ${chance.whole(40, 95)}, max: 100, verdict: Buy, signal: Bullish }
  technology:
    label: Technology grade
    unit: percent
    total: ${chance.whole(4000, 9500) / 100}
    weights: withheld
    parts: { Activity: ${chance.whole(40, 99)}, Repository: ${chance.whole(40, 99)}, Security: ${chance.whole(40, 99)} }
`;

const comparisons = (): string => `comparisons:
  ways:
    title: Two ways compared
    of: Question
    options: { first: The first way, second: The second way }
    rows:
      Who holds the key: [The client alone, The client and the server]
      What a leak costs: [One account, Every account]
      Proof for a third party: [A signature, None]
`;

const facts = ({ picks, cited }: Plan, chance: Chance): string => `facts:
  claims:
    title: Claims that were not checked
    source: ${cited}
    status: claimed
    rows:
      speed: { of: ${picks[0]!.asset}, value: ${chance.whole(2, 90) * 1000}, label: Highest number of transactions a second }
      return: { of: ${picks[1]!.asset}, value: ${chance.whole(5, 60)}x, label: Return in one year }
      loan: { of: ${picks[2]!.asset}, value: ${chance.whole(101, 180)}%+, label: Loan as a share of the collateral }
      price: { value: 0.0${chance.whole(11, 98)}, unit: money, label: Lowest price of a call }
      maker: { value: A foundation, label: Maintained by }`;
