import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import { blockCsv } from '../../src/downloads/csv.ts';
import { EXPLAINER, REGISTRIES, articleOf, reading, told, withBody, withKeys } from '../support/articles.ts';

const KEYS = `sequences:
  retry:
    title: A retry
    parties: { client: Client, api: API }
    steps:
      - { from: client, to: api, says: POST /orders }
      - { at: api, does: looks the key up }`;
const TEXT = withBody(
  withKeys(EXPLAINER.replace('A title of the right length', 'A retry in {retry.count} steps'), KEYS),
  '## How\n\n<Sequence of="retry" />\n\n## After\n\nMore words.',
);

describe('an article with a sequence', () => {
  const article = articleOf(TEXT);

  test('counts its steps in the title, and has a chart', () => {
    expect(article.title).toBe('A retry in two steps');
    expect(article.blocks).toMatchObject([{ id: 'retry', kind: 'sequence', title: 'A retry', chart: true }]);
  });

  test('draws it once, where it is placed', () => {
    const { text } = drawBody(article, 'page', REGISTRIES).html;
    expect(text.match(/class="block block-sequence"/g)).toHaveLength(1);
    expect(text.indexOf('block-sequence')).toBeLessThan(text.indexOf('>After<'));
    expect(text).toContain('<svg class="chart chart-narrow"');
  });

  test('draws it after the last section where nobody placed it', () => {
    const { text } = drawBody(articleOf(TEXT.replace('<Sequence of="retry" />', 'Words.')), 'page', REGISTRIES).html;
    expect(text.indexOf('block-sequence')).toBeGreaterThan(text.indexOf('>After<'));
  });

  test('carries its table into feeds and files', () => {
    const { text } = drawBody(article, 'portable', REGISTRIES).html;
    expect(text).toContain('<td>API</td><td>n/a (does not apply)</td><td>looks the key up</td>');
    expect(blockCsv(article.figures[0]!, 'https://example.org')).toBe(
      [
        'step,from,to,to_missing,what,source,source_url,as_of',
        '1,Client,API,,POST /orders,Reader survey,https://metrics.example/survey,2024',
        '2,API,,not-applicable,looks the key up,Reader survey,https://metrics.example/survey,2024',
        '',
      ].join('\r\n'),
    );
  });

  test('has its errors at their places', () => {
    const wrong = TEXT.replace('from: client, to', 'from: clint, to').replace('{ at: api, does', '{ at: api, says');
    expect(told(reading(wrong).messages)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:16:9 error frontmatter-value (sequences.retry.steps.1)
        This step has \`at\` and \`says\`: a party does something by itself, or says something to another.
        Make it two steps: \`{ from: …, to: …, says: "looks the key up" }\` and \`{ at: api, does: … }\`."
    `);
    expect(told(reading(TEXT.replace('to: api', 'to: apy')).messages)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:15:29 error sequence-party (sequences.retry.steps.0.to)
        There is no party \`apy\`.
        Did you mean \`api\`?"
    `);
    expect(told(reading(TEXT.replace('of="retry"', 'of="rety"')).messages)).toMatchInlineSnapshot(`
      "content/articles/sample.mdx:23:1 error reference-block
        \`<Sequence>\` names \`rety\`, and there is no such block under \`sequences\`.
        Did you mean \`retry\`?"
    `);
  });
});
