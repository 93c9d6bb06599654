/** A thousand texts that nobody would type go through the head of a page, and come out as they went in. */
import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { summarise } from '../../src/articles/derive.ts';
import { programKey, shellKey } from '../../src/build/program-key.ts';
import { projectAt } from '../../src/build/project.ts';
import { prepareShell } from '../../src/build/shell/compile.ts';
import { pageDrawer } from '../../src/build/shell/page.ts';
import { printable } from '../../src/markup.ts';
import { articlePage } from '../../src/site/article-page.ts';
import { articleOf, edited, EXPLAINER, REGISTRIES, siteOf } from '../support/articles.ts';
import { hostile } from '../support/hostile.ts';

/** No longer than a title may be, and without what names a value there. */
const texts = fc.sample(
  hostile.filter((text) => text.length <= 100 && !text.includes('{')),
  { numRuns: 1000, seed: 13 },
);

/** What no format can hold is left out, and HTML has one sort of line end. */
const shown = (text: string): string => printable(text).replace(/\r\n?/g, '\n');

type Document = ReturnType<typeof parseDocument>;

const elements = (name: string, document: Document): ReturnType<typeof DomUtils.getElementsByTagName> =>
  DomUtils.getElementsByTagName(name, document);

function metaOf(document: Document): Record<string, string> {
  const tags = elements('meta', document).map(({ attribs }) => [attribs.name ?? attribs.property, attribs.content]);
  return Object.fromEntries(tags) as Record<string, string>;
}

/** What stands in data blocks, by its type. */
function dataOf(document: Document): Record<string, Record<string, unknown>> {
  const blocks = elements('script', document).filter(({ attribs }) => attribs.type === 'application/ld+json');
  const data = blocks.map((block) => JSON.parse(DomUtils.textContent(block)) as Record<string, unknown>);
  return Object.fromEntries(data.map((one) => [String(one['@type']), one]));
}

test('titles and descriptions stand in the title, in what search engines and networks read, and in structured data', async () => {
  const { program, shells } = projectAt('.');
  const { entry } = await prepareShell(program, shells, shellKey(program, programKey(program)));
  const draw = pageDrawer(entry, REGISTRIES.config.url);
  for (let index = 0; index < texts.length; index += 2) {
    const [named = '', own = ''] = texts.slice(index, index + 2);
    const title = `Title ${named}`;
    const description = `${own}, and words that make it as long as a description has to be`;
    const text = edited(EXPLAINER, 'A title of the right length', JSON.stringify(title));
    const article = articleOf(text.replace(/^description: .*$/m, () => `description: ${JSON.stringify(description)}`));
    const page = articlePage(article, siteOf([summarise(article)]));
    const html = (await draw(article.href, page)).replace(/\r\n?/g, '\n');
    const document = parseDocument(html.slice(0, html.indexOf('</head>')));
    const [shownTitle, shownDescription] = [shown(title), shown(description)];
    expect(elements('title', document).map((element) => DomUtils.textContent(element))).toEqual([
      `${shownTitle} · ${REGISTRIES.config.name}`,
    ]);
    expect(metaOf(document)).toMatchObject({
      description: shownDescription,
      'og:title': shownTitle,
      'og:description': shownDescription,
    });
    expect(dataOf(document)).toMatchObject({
      Article: { headline: printable(title), description: printable(description) },
    });
  }
});
