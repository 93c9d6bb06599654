import { readFileSync, readdirSync } from 'node:fs';
import { toString as hastText } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import { attributesOf, childrenOf, isComponent, isElement } from '../../src/parse/tree.ts';
import type { Node } from '../../src/parse/tree.ts';

const articles = new URL('../../content/articles/', import.meta.url);
const models = new URL('../fixtures/broken/ok/', import.meta.url);
const files = [articles, models].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => [name, new URL(name, folder)] as const),
);

/** Sätteri turns quotes for readers; remark keeps what was typed, since it writes files. */
const typed = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

const line = (node: Node | Nodes): string => `${node.position?.start.line ?? 0}:${node.position?.start.column ?? 0}`;

/** Headings, components with their attributes and links of Sätteri's tree, with their places. */
function ofHast(node: Node): string[] {
  const own = isComponent(node)
    ? [`${line(node)} <${node.name ?? ''}> ${JSON.stringify(attributesOf(node))}`]
    : isElement(node) && /^h\d$/.test(node.tagName)
      ? [`${line(node)} ${node.tagName} ${typed(hastText(node))}`]
      : isElement(node, 'a') && String(node.properties.href) !== hastText(node)
        ? [`${line(node)} link ${String(node.properties.href)} ${typed(hastText(node))}`]
        : [];
  return [...own, ...childrenOf(node).flatMap(ofHast)];
}

/** The same of remark's tree, which writes. */
function ofMdast(node: Nodes): string[] {
  const own =
    node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? [
          `${line(node)} <${node.name ?? ''}> ${JSON.stringify(Object.fromEntries(node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, one.value]] : []))))}`,
        ]
      : node.type === 'heading'
        ? [`${line(node)} h${node.depth} ${mdastText(node)}`]
        : node.type === 'link' && node.url !== mdastText(node)
          ? [`${line(node)} link ${node.url} ${mdastText(node)}`]
          : [];
  return [...own, ...('children' in node ? node.children.flatMap(ofMdast) : [])];
}

describe('the parser that reads and the parser that writes', () => {
  test('are held to real articles', () => {
    expect(files.length).toBeGreaterThanOrEqual(2);
  });

  test.each(files)('see the same headings, components and links in %s', (_, file) => {
    const split = splitArticle(readFileSync(file, 'utf8'), 'a.mdx');
    if (!('body' in split)) throw new Error('not an article');
    const parsed = parseBody(split.body, { path: 'a.mdx', line: 1 });
    if (!('tree' in parsed)) throw new Error('not a body');
    const seen = ofHast(parsed.tree);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(ofMdast(remark().use(remarkMdx).parse(split.body)));
  });
});
