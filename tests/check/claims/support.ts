/** Articles with claims in them, and what the check says of those. */
import { valuesOf } from '../../../src/articles/values.ts';
import type { Article } from '../../../src/articles/article.ts';
import { passagesOf } from '../../../src/check/passage.ts';
import { Words } from '../../../src/check/words.ts';
import { checkClaims } from '../../../src/check/claims/claims.ts';
import type { CheckedClaims } from '../../../src/check/claims/claims.ts';
import type { ClaimProblem } from '../../../src/check/claims/problem.ts';
import { articleOf, REGISTRIES } from '../../support/articles.ts';

/** Twelve prices in four tiers, three more over twelve months, and two grades. */
export const GRID = `---
kind: forecast
title: "Aave in 2027: twelve scenarios"
description: A description that says in one sentence what a reader will learn.
published: 2026-11-21
reviewBy: 2027-05-21
authors: [desk]
category: research
asset: aave
source: survey
asOf: 2024
spot: 228.16
scenarios:
  grid:
    title: Price by market
    horizon: 2027
    tier: Total crypto market cap
    cases: { bear: Bear, base: Base, bull: Moon }
    prices:
      8T: [293.45, 396.69, 499.94]
      16T: [427.46, 732.18, 1041.91]
      23T: [551.46, 1007.67, 1583.86]
      31T: [680.47, 1403.16, 2175.85]
  twelve-month:
    title: Price over a year
    horizon: 12 months
    cases: { bear: Low, base: Base, bull: High }
    prices: [~70, ~150, ~320]
grades:
  fundamental:
    label: Fundamental grade
    unit: percent
    total: 75.51
    weights: withheld
    parts: { Community: 77, Tokenomics: 100, VC: 49 }
---
`;

/** Five picks by share, the last two of them level; a score of two of them and a criterion; claims. */
export const VOTE = `---
kind: awards
title: "Awards: five coins in a vote"
description: A description that says in one sentence what a reader will learn.
published: 2026-11-21
reviewBy: 2027-05-21
authors: [desk]
category: research
source: survey
asOf: 2024
rankings:
  votes:
    title: Share of the vote
    metric: share
    missing: not-captured
    criteria:
      - { column: tech, atLeast: 75, label: Technology score of 75% or more }
    columns:
      share: { type: percent, label: Share of votes, whole: 100 }
      cap: { type: money, label: Market cap }
      tech: { type: score, label: Technology score, max: 100, unit: percent }
    picks:
      astra: { share: 31.8, cap: 6M }
      gswift: { share: 12.7, cap: ~55M, tech: 81 }
      velas: { share: 11.6, cap: <60M, tech: 70 }
      nexa: { share: 1.6 }
      aave: { share: 1.6, cap: 2B }
facts:
  claims:
    title: Claims that nobody checked
    status: claimed
    rows:
      speed: { of: velas, value: 75000, label: Highest number of transactions a second }
      lowest: { value: 0.017, unit: money, label: Cheapest call }
      dearest: { value: 0.068, unit: money, label: Dearest call }
      window: { value: 5000, label: Milliseconds for which a call is valid }
---
`;

/** The words of an article's body. */
export const wordsOf = ({ tree, figures, inherited }: Article): Words =>
  new Words(passagesOf(tree, valuesOf(figures, inherited)));

/** Judges an article with a body. */
export function claimsIn(frontmatter: string, body: string): CheckedClaims {
  const article = articleOf(`${frontmatter}\n${body}\n`);
  return checkClaims({ article, tree: article.tree, registries: REGISTRIES, words: wordsOf(article) });
}

/** What is said of a body, each with the stretch it is said of: `error "$500": …`. */
export function toldOf(frontmatter: string, body: string): string[] {
  return claimsIn(frontmatter, body).problems.map(told);
}

export const told = ({ severity, passage, from, to, reason }: ClaimProblem): string =>
  `${severity} "${passage.text.slice(from, to).trim()}": ${reason}`;
