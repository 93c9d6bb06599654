/** The bodies of the real articles, as remark reads them: what tests of the library look at. */
import { readFileSync } from 'node:fs';
import type { Code, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import type { Article } from '../../src/articles/article.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';

/** A paragraph, those in lists included. */
export interface Passage {
  readonly text: string;
  /** Ids of sources in its `<Cite>`s. */
  readonly cites: readonly string[];
  /** Whether it stands in a component such as `<Takeaways>`, and not in the running text. */
  readonly boxed: boolean;
}

export interface Sample {
  readonly language: string;
  readonly code: string;
}

export interface Body {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly samples: readonly Sample[];
  /** Names of its components. */
  readonly components: ReadonlySet<string>;
  /** Slugs of the articles it links to. */
  readonly linked: ReadonlySet<string>;
  /** Words of headings and passages; samples of code are not prose. */
  readonly words: number;
}

export function readBody(article: Article): Body {
  const split = splitArticle(readFileSync(article.path, 'utf8'), article.path);
  if (!('body' in split)) throw new Error(`${article.path} is no article.`);
  const root: Root = remark().use(remarkMdx).parse(split.body);
  const nodes = [...within(root)];
  const passages = nodes.flatMap(({ node, boxed }) => (node.type === 'paragraph' ? [passage(node, boxed)] : []));
  const headings = nodes.flatMap(({ node }) => (node.type === 'heading' ? [toString(node)] : []));
  const links = nodes.flatMap(({ node }) => (node.type === 'link' ? [node.url] : []));
  return {
    article,
    passages,
    samples: nodes.flatMap(({ node }) => (node.type === 'code' ? [sample(node)] : [])),
    components: new Set(nodes.flatMap(({ node }) => nameOf(node) ?? [])),
    linked: new Set(links.flatMap((url) => /^\/articles\/([^/]+)\//.exec(url)?.[1] ?? [])),
    words: [...headings, ...passages.map(({ text }) => text)].join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)!
      .length,
  };
}

function* within(node: Nodes, boxed = false): Generator<{ node: Nodes; boxed: boolean }> {
  yield { node, boxed };
  if (!('children' in node)) return;
  for (const child of node.children) yield* within(child, boxed || node.type === 'mdxJsxFlowElement');
}

const nameOf = (node: Nodes): string | undefined =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? (node.name ?? undefined) : undefined;

const sample = ({ lang, value }: Code): Sample => ({ language: lang ?? '', code: `${value}\n` });

function passage(node: Nodes, boxed: boolean): Passage {
  const cites = [...within(node)].flatMap(({ node: inner }) => {
    if (inner.type !== 'mdxJsxTextElement' || inner.name !== 'Cite') return [];
    return inner.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [one.value] : [],
    );
  });
  return { text: toString(node).replace(/\s+/g, ' ').trim(), cites, boxed };
}
