/** Small registries, articles and sites, made from the same text that editors type. */
import type { Article, ArticleSummary } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { readArticle } from '../../src/articles/read.ts';
import type { Reading } from '../../src/articles/read.ts';
import { readRegistries } from '../../src/articles/registries.ts';
import type { Registries } from '../../src/articles/registries.ts';
import type { Message } from '../../src/parse/problem.ts';
import { makeSite } from '../../src/site/site.ts';
import type { Site } from '../../src/site/site.ts';

/** The registries of the fixtures, by file. */
export const REGISTRY_TEXTS: Readonly<Record<string, string>> = {
  'content/site.yaml': `name: Example Research
url: https://example.org
description: Research for tests.
language: en
publisher: { name: Example House }
errors: errors@example.org
copyright: Example House
feeds: { limit: 3, lists: 3 }
`,
  'content/assets.yaml': `aave: { name: Aave, symbol: AAVE }
velas: { name: Velas, symbol: VLX, aliases: [Velas Network] }
nexa: { name: Nexa, symbol: NEXA }
astra: { name: Astra DAO, interests: [{ holder: metrics, kind: portfolio-company, note: Said by itself. }] }
gswift: { name: GameSwift, interests: [{ holder: metrics, kind: portfolio-company, note: Said by itself. }] }
token: { name: House Token, interests: [{ holder: publisher, kind: own-token, note: We issued it. }] }
`,
  'content/sources.yaml': `survey: { title: Reader survey, publisher: metrics, url: https://metrics.example/survey }
paper: { title: A paper, note: Printed twice. }
standard: { title: A standard }
`,
  'content/authors.yaml': `desk: { name: Research desk, kind: desk, bio: Reads. }
ada: { name: Ada Example, kind: person }
`,
  'content/categories.yaml': `research: { name: Research, description: What we read. }
security: { name: Security }
`,
  'content/tags.yaml': `defi: { name: DeFi }
votes: { name: Votes }
`,
  'content/partners.yaml': `shop: { name: Shop, url: https://shop.example/ref, domains: [shop.example], relation: affiliate }
bank: { name: Bank, domains: [bank.example], relation: affiliate }
metrics: { name: Metrics, url: https://metrics.example/, domains: [metrics.example], relation: organisation }
`,
  'content/disclosures.yaml': `notices:
  stake: { version: 2026-01-01, title: A stake, text: '{holder} has invested in {assets}, says the top.' }
  stake-beside: { version: 2026-01-01, title: Interest, text: '{holder} has invested in {assets}, says the side.' }
  own: { version: 2026-01-01, title: Our token, text: '{holder} issued {assets} and gains from it.' }
  paid: { version: 2026-01-01, title: Paid links, text: 'Links on this page to {partners} pay us.' }
  paid-beside: { version: 2026-01-01, title: Paid link, text: 'We are paid by {partners} for this link.' }
  advice: { version: 2026-01-01, title: No advice, text: Nothing on this page is a piece of advice. }
rules:
  - { when: { interest: portfolio-company }, place: top, notice: stake }
  - { when: { interest: own-token }, place: top, notice: own }
  - { when: { partner: true }, place: top, notice: paid }
  - { when: { interest: portfolio-company }, place: beside, notice: stake-beside }
  - { when: { partner: true }, place: beside, notice: paid-beside }
  - { when: { always: true }, place: end, notice: advice }
`,
};

/** Registries from the texts above, with some of them exchanged. */
export function registriesOf(changes: Readonly<Record<string, string>> = {}): Registries {
  const texts = { ...REGISTRY_TEXTS, ...changes };
  const { registries, messages } = readRegistries((path) => texts[path]);
  if (!registries || messages.length > 0) throw new Error(told(messages));
  return registries;
}

export const REGISTRIES = registriesOf();

/** An explainer with nothing wrong in it; lines are replaced to make others. */
export const EXPLAINER = `---
kind: explainer
title: A title of the right length
description: A description that says in one sentence what a reader will learn.
published: 2026-11-21
authors: [desk]
category: research
source: survey
asOf: 2024
---

Some words to begin with.
`;

/** An article of awards with three picks, two of which are tied. */
export const AWARDS = `---
kind: awards
title: "Awards: three coins in a vote"
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
    columns:
      share: { type: percent, label: Share of votes, whole: 100 }
    picks:
      velas: { share: 20 }
      nexa: { share: 20 }
      aave: { share: 30 }
---

Some words to begin with.

## The result

More words.
`;

/** A forecast of twelve cells, with no spot price. */
export const FORECAST = `---
kind: forecast
title: A forecast of one asset
description: A description that says in one sentence what a reader will learn.
published: 2026-11-21
reviewBy: 2027-05-21
authors: [desk]
category: research
asset: aave
source: survey
asOf: 2024
scenarios:
  grid:
    title: Price by market
    horizon: 2027
    tier: Market cap
    cases: { bear: Bear, base: Base, bull: Bull }
    prices:
      1T: [100, 200, 300]
      2T: [200, 300, 400]
---

Some words to begin with.
`;

/** What reading a text gave, as `content/articles/sample.mdx`. */
export function reading(text: string, registries = REGISTRIES, slug = 'sample'): Reading {
  return readArticle({ path: `content/articles/${slug}.mdx`, slug, text }, registries);
}

/** What reading a text gave, as `content/articles/sample/index.mdx` with files beside it. */
export function readingBeside(text: string, files: Readonly<Record<string, Uint8Array>>): Reading {
  const pictures = new Map(Object.entries(files).map(([name, bytes]) => [name, () => bytes]));
  const path = 'content/articles/sample/index.mdx';
  return readArticle({ path, slug: 'sample', text, pictures }, REGISTRIES);
}

/** An article that must be sound, with files beside it. */
export const soundBeside = (text: string, files: Readonly<Record<string, Uint8Array>>): Article =>
  sound(readingBeside(text, files));

/** An article that must be sound. */
export const articleOf = (text: string, registries = REGISTRIES, slug = 'sample'): Article =>
  sound(reading(text, registries, slug));

function sound({ article, messages }: Reading): Article {
  if (!article || messages.length > 0) throw new Error(told(messages));
  return article;
}

/** A text with one part exchanged, which must stand in it. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`\`${from}\` does not stand in the text.`);
  return text.replace(from, () => to);
}

/** A text with more at the end of its body. */
export const withBody = (text: string, body: string): string => `${text}\n${body}\n`;

/** A text with more keys at the end of its frontmatter. */
export const withKeys = (text: string, keys: string): string => edited(text, '\n---\n', `\n${keys}\n---\n`);

/** Messages as an editor reads them. */
export function told(messages: readonly Message[]): string {
  return messages
    .map(({ place, severity, ruleId, field, reason, hint }) => {
      const { line, column } = place.start;
      const head = `${place.path}:${line}:${column} ${severity} ${ruleId}${field === undefined ? '' : ` (${field})`}`;
      return `${head}\n  ${reason}\n  ${hint ?? ''}`;
    })
    .join('\n');
}

/** The summary of a sound article, with some of it changed. */
export function summaryOf(slug: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return { ...summarise(articleOf(EXPLAINER, REGISTRIES, slug)), ...changes };
}

/** A site of articles as of 2026-12-01. */
export function siteOf(summaries: readonly ArticleSummary[], { preview = false, registries = REGISTRIES } = {}): Site {
  return makeSite(summaries, registries, { now: '2026-12-01', preview });
}
