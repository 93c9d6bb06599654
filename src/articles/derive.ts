import type { Notices } from '../disclosures/notice.ts';
import { termsIn } from '../glossary/mentions.ts';
import type { Mentions } from '../glossary/mentions.ts';
import { clean } from '../parse/clean.ts';
import { lazily } from '../parse/lazily.ts';
import type { Root } from '../parse/tree.ts';
import { error } from '../parse/problem.ts';
import type { Report } from '../parse/problem.ts';
import { inherit } from '../provenance/inheritance.ts';
import type { Inherited, Subject } from '../provenance/inheritance.ts';
import type { Source } from '../provenance/provenance.ts';
import type { Article, ArticleBlock, ArticleSummary, OfKind, Picture } from './article.ts';
import { digestOfArticle } from './article-digest.ts';
import { toBlocks, typedCells } from './blocks.ts';
import { summariseBlock } from './block-summary.ts';
import { hasNotice, noticesOf } from './notices.ts';
import { paths } from './paths.ts';
import type { ArticleFile } from './read.ts';
import type { Registries } from './registries.ts';
import { entriesOf, entryOf, resolver, subjectIn } from './registry-references.ts';
import { BLOCK_MAPS } from './schema.ts';
import type { Frontmatter } from './schema.ts';
import { named } from './survey.ts';
import type { Survey } from './survey.ts';
import { interpolate, valuesOf } from './values.ts';
import type { Values } from './values.ts';

/** What an article is derived from, once its frontmatter is valid and its body is a tree. */
export interface Parts {
  readonly file: ArticleFile;
  readonly frontmatter: Frontmatter;
  /** The names of the shared data that blocks are drawn from, by the ids of the blocks. */
  readonly shared: ReadonlyMap<string, string>;
  readonly tree: Root;
  /** The text that the tree was parsed from. */
  readonly body: string;
  readonly survey: Survey;
  readonly mentions: Mentions;
  readonly pictures?: readonly Picture[];
  readonly registries: Registries;
  readonly report: Report;
}

/** Words a minute of the reading time that the site states. */
const READING_SPEED = 230;

/** Derives the article. `article` is absent where it would have no notice, which is reported. */
export function derive(parts: Parts): { blocks: readonly ArticleBlock[]; values: Values; article?: Article } {
  const { file, frontmatter, shared, body, registries, report } = parts;
  const found = new Set<Subject | Source>();
  const resolve = resolver(registries, report, found);
  const inherited = inherit({ currency: 'USD' }, frontmatter, [], resolve);
  const blocks = toBlocks(frontmatter, inherited, resolve, report);
  const values = valuesOf(blocks, inherited);
  if (!hasNotice(parts, blocks)) {
    report(
      error(
        'notice-missing',
        ['kind'],
        'No rule of disclosures.yaml gives this article a notice.',
        `Add a rule for \`kind: [${frontmatter.kind}]\`, or one that says \`always: true\`.`,
      ),
    );
    return { blocks, values };
  }
  const derived = { blocks, inherited, values };
  const summary = summaryOf(parts, derived);
  const ofKind = partsOfKind(frontmatter, derived);
  if (!ofKind) return { blocks, values };
  const { tree, mentions } = parts;
  const sources = sourcesOf(parts, blocks);
  const made = { ...summary, ...ofKind, sources, inherited, mentions, figures: blocks, tree };
  const origins = { frontmatter, body, found: [...found] };
  const article: Article = lazily<typeof made, ForLists>(made, {
    blocks: () => blocks.map((block) => summariseBlock(block, { slug: file.slug, shared: shared.get(block.id) })),
    terms: () => termsOf(parts),
    notices: () => noticesIn(parts, blocks),
    noticeTexts: () => [...new Set(article.notices.map(({ text }) => text))],
    digest: () => {
      const { notices } = article;
      return digestOfArticle({ ...listed(article), notices, sources, inherited, mentions }, origins, registries);
    },
  });
  return { blocks, values, article };
}

function noticesIn(parts: Parts, blocks: readonly ArticleBlock[]): Notices {
  const notices = noticesOf(parts, blocks);
  if (!isNotEmpty(notices)) throw new Error('What has no notice is no article.');
  return notices;
}

const termsOf = ({ mentions, frontmatter: { glossary } }: Parts): Article['terms'] => ({
  uses: termsIn(mentions),
  explains: glossary === false ? [] : glossary.explains,
});

/** What only pages, lists and the plan of a build ask for: a check goes without. */
type ForLists = Pick<Article, 'blocks' | 'terms' | 'notices' | 'noticeTexts' | 'digest'>;

/** What only an article of its kind has; `undefined` where it lacks what the kind needs, which has been reported before. */
function partsOfKind({ kind, product }: Frontmatter, { blocks, inherited: { asset } }: Derived): OfKind | undefined {
  const rankings = blocks.filter((block) => block.kind === 'ranking');
  const scenarios = blocks.filter((block) => block.kind === 'scenarios');
  if (kind === 'forecast' && asset && isNotEmpty(scenarios)) return { kind, asset, scenarios };
  if ((kind === 'awards' || kind === 'list' || kind === 'leaderboard') && isNotEmpty(rankings))
    return { kind, rankings };
  if (kind === 'announcement' && product !== undefined) return { kind, product };
  return kind === 'guide' || kind === 'explainer' ? { kind } : undefined;
}

interface Derived {
  readonly blocks: readonly ArticleBlock[];
  readonly inherited: Inherited;
  readonly values: Values;
}

function summaryOf(
  { file, frontmatter, survey, pictures = [], registries, report }: Parts,
  { blocks, inherited, values }: Derived,
): Omit<ArticleSummary, keyof ForLists> {
  const primary = [...new Set([...(inherited.asset ? [inherited.asset.id] : []), ...frontmatter.assets])];
  const known = { values, blocks, typed: BLOCK_MAPS.flatMap((map) => Object.keys(frontmatter[map])) };
  const subjects = (ids: readonly string[]): Subject[] => entriesOf(registries.assets, ids).map(subjectIn);
  return {
    slug: file.slug,
    path: file.path,
    href: paths.article(file.slug),
    kind: frontmatter.kind,
    title: interpolate(frontmatter.title, ['title'], known, report),
    description: interpolate(frontmatter.description, ['description'], known, report),
    published: frontmatter.published,
    updated: frontmatter.updated,
    reviewBy: frontmatter.reviewBy,
    authors: entriesOf(registries.authors, frontmatter.authors),
    reviewedBy: entriesOf(registries.authors, frontmatter.reviewedBy),
    category: entryOf(registries.categories, frontmatter.category) ?? {
      id: frontmatter.category,
      name: frontmatter.category,
      href: paths.category(frontmatter.category),
    },
    tags: entriesOf(registries.tags, frontmatter.tags),
    assets: subjects([...new Set([...primary, ...blocks.flatMap(({ assets }) => assets)])]),
    primaryAssets: subjects(primary),
    series: frontmatter.series,
    corrections: frontmatter.corrections,
    formerly: frontmatter.formerly,
    draft: frontmatter.draft,
    lead: frontmatter.lead,
    words: survey.words,
    readingMinutes: Math.max(1, Math.round(survey.words / READING_SPEED)),
    pictures,
  };
}

/** Sources of blocks, rows and cells, then those that only `<Cite>` names. */
function sourcesOf({ survey, registries }: Parts, blocks: readonly ArticleBlock[]): Source[] {
  const sources = new Map<string, Source>();
  for (const block of blocks) {
    sources.set(block.provenance.source.id, block.provenance.source);
    for (const { source } of typedCells(block)) if (source) sources.set(source.id, source);
  }
  for (const source of entriesOf(registries.sources, named(survey, 'Cite', 'source'))) sources.set(source.id, source);
  return [...sources.values()];
}

const isNotEmpty = <Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] => items.length > 0;

/** What lists and the plan need of an article; nothing of it is drawn from anywhere else. */
export function summarise(article: Article): ArticleSummary {
  return { ...listed(article), digest: article.digest };
}

/** The same without the digest, which is made of it among others. */
function listed(article: Omit<Article, 'digest'>): Omit<ArticleSummary, 'digest'> {
  const {
    slug,
    path,
    href,
    kind,
    title,
    description,
    published,
    updated,
    reviewBy,
    authors,
    reviewedBy,
    category,
    tags,
    assets,
  } = article;
  const {
    primaryAssets,
    series,
    corrections,
    formerly,
    draft,
    lead,
    words,
    readingMinutes,
    blocks,
    pictures,
    terms,
    noticeTexts,
  } = article;
  return clean<Omit<ArticleSummary, 'digest'>>({
    ...{
      slug,
      path,
      href,
      kind,
      title,
      description,
      published,
      updated,
      reviewBy,
      authors,
      reviewedBy,
      category,
      tags,
      assets,
    },
    ...{
      primaryAssets,
      series,
      corrections,
      formerly,
      draft,
      lead,
      words,
      readingMinutes,
      blocks,
      pictures,
      terms,
      noticeTexts,
    },
  });
}
