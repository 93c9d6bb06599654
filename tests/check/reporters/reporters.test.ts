import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../../src/check/reporters/index.ts';
import { json } from '../../../src/check/reporters/json.ts';
import { pretty, summary } from '../../../src/check/reporters/pretty.ts';
import type { Message } from '../../../src/parse/problem.ts';
import { fixture, messagesOf } from '../../parse/reading.ts';

const source = 'kind: awards\ntitle: Moon\n';
const wrong: Message = {
  ruleId: 'frontmatter-value',
  severity: 'error',
  place: { path: 'content/b.mdx', start: { line: 2, column: 8 }, end: { line: 2, column: 12 } },
  field: 'title',
  reason: '`title` has 4 characters; at least 5 characters are expected.',
};
const stale: Message = {
  ruleId: 'stale-word',
  severity: 'warning',
  place: { path: 'content/a.mdx', start: { line: 1, column: 1 } },
  reason: '`today` will be wrong.',
  hint: 'Write the date.',
};
const sourceOf = (path: string): string | undefined => (path === 'content/b.mdx' ? source : undefined);

describe('pretty', () => {
  test('groups messages by file, with field, hint and the lines around', () => {
    expect(pretty([wrong, stale], sourceOf, { colour: false })).toMatchInlineSnapshot(`
      "content/a.mdx

      content/a.mdx:1:1  warning  \`today\` will be wrong.  stale-word
        hint:  Write the date.

      content/b.mdx

      content/b.mdx:2:8  error  \`title\` has 4 characters; at least 5 characters are expected.  frontmatter-value
        field: title
            1 | kind: awards
          > 2 | title: Moon
              |        ^^^^
            3 |

      1 error and 1 warning in 2 files
      "
    `);
  });

  test('colours only when asked, and says the same', () => {
    const coloured = pretty([wrong, stale], sourceOf, { colour: true });
    expect(coloured).toContain('\u001B[');
    // eslint-disable-next-line no-control-regex -- colours are control sequences
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(pretty([wrong, stale], sourceOf, { colour: false }));
  });

  test('shows nothing but the count where there is nothing', () => {
    expect(pretty([], sourceOf, { colour: false })).toBe('No errors and no warnings.\n');
  });

  test('says how many articles were checked where it is told', () => {
    const last = (messages: Message[], articles: number) =>
      pretty(messages, () => undefined, { colour: false, articles })
        .trimEnd()
        .split('\n')
        .at(-1);
    expect([last([], 7), last([wrong], 1), last([wrong], 0)]).toEqual([
      '7 articles checked. No errors and no warnings.',
      '1 article checked. 1 error in 1 file.',
      'No article was checked. 1 error in 1 file.',
    ]);
  });

  test.each(['frontmatter', 'body'])('reports the broken article not-ok/%s.mdx whole', async (name) => {
    const text = fixture(`not-ok/${name}.mdx`);
    const report = pretty(messagesOf(text, `${name}.mdx`), () => text, { colour: false });
    await expect(report).toMatchFileSnapshot(`../../fixtures/broken/not-ok/${name}.txt`);
  });
});

describe('summary', () => {
  test('counts in words', () => {
    expect([summary([wrong]), summary([stale]), summary([wrong, wrong, stale])]).toEqual([
      '1 error in 1 file',
      '1 warning in 1 file',
      '2 errors and 1 warning in 2 files',
    ]);
  });
});

describe('json', () => {
  test('holds counts and the messages as they are', () => {
    expect(JSON.parse(json([wrong, stale]))).toEqual({ errors: 1, warnings: 1, messages: [stale, wrong] });
  });
});

describe('the table of reporters', () => {
  test('begins with the one for people, and names are unique', () => {
    const names = REPORTERS.map(({ name }) => name);
    expect(names[0]).toBe('pretty');
    expect(new Set(names).size).toBe(names.length);
  });
});
