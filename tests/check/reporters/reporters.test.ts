import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../../src/check/reporters/index.ts';
import { json } from '../../../src/check/reporters/json.ts';
import { pretty, summary } from '../../../src/check/reporters/pretty.ts';
import type { Message } from '../../../src/parse/problem.ts';
import type { Accepted } from '../../../src/articles/accept.ts';
import { githubReporter } from '../../../src/check/reporters/github.ts';
import { sarifReporter } from '../../../src/check/reporters/sarif.ts';
import { RULES } from '../../../src/check/rules/index.ts';
import { fixture, messagesOf } from '../../parse/reading.ts';
import { sarifSchema } from './sarif.ts';

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

  test('counts what was accepted, and lists it with what was counted where that is asked for', () => {
    const accepted = [{ message: stale, reason: 'It is a quotation.' }];
    const tallies = { 'numbers-seen': 812, 'numbers-matched': 430, words: 3 };
    expect(pretty([], sourceOf, { colour: false, articles: 2, accepted, tallies, verbose: true }))
      .toMatchInlineSnapshot(`
        "1 message accepted:
          content/a.mdx:1:1  stale-word  It is a quotation.

        numbers: 812 seen, 430 matched

        words: 3

        2 articles checked. No errors and no warnings.
        "
      `);
    expect(pretty([], sourceOf, { colour: false, articles: 2, accepted })).toBe(
      '1 message accepted. See --verbose.\n2 articles checked. No errors and no warnings.\n',
    );
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
  test('holds counts, the messages as they are, what was accepted and what was counted', () => {
    expect(
      JSON.parse(json([wrong, stale], [{ message: stale, reason: 'It is a quotation.' }], { numbers: 3 })),
    ).toEqual({
      errors: 1,
      warnings: 1,
      messages: [stale, wrong],
      accepted: [{ message: stale, reason: 'It is a quotation.' }],
      counted: { numbers: 3 },
    });
  });
});

describe('github', () => {
  const github = (messages: Message[], accepted: Accepted[] = []) =>
    githubReporter.report(messages, { sourceOf, colour: false, accepted });

  test('writes a command for each message, and a notice for what was accepted', () => {
    expect(github([wrong, stale], [{ message: stale, reason: 'It is a quotation.' }])).toMatchInlineSnapshot(`
      "::warning file=content/a.mdx,line=1,col=1,title=stale-word::\`today\` will be wrong.%0AWrite the date.
      ::error file=content/b.mdx,line=2,endLine=2,col=8,endColumn=12,title=frontmatter-value::\`title\` has 4 characters; at least 5 characters are expected.
      ::notice file=content/a.mdx,line=1,col=1,title=stale-word::\`today\` will be wrong.%0AAccepted: It is a quotation.
      "
    `);
  });

  test('lets no text begin a command or a property of its own', () => {
    const odd: Message = {
      ruleId: 'a,b:c',
      severity: 'error',
      place: { path: 'content/a,b: c.mdx', start: { line: 1, column: 1 }, end: { line: 3, column: 2 } },
      reason: '100%\n::error::made up\r',
    };
    expect(github([odd])).toBe(
      '::error file=content/a%2Cb%3A c.mdx,line=1,endLine=3,col=1,title=a%2Cb%3Ac::100%25%0A::error::made up%0D\n',
    );
  });

  test('says nothing where there is nothing', () => {
    expect(github([])).toBe('');
  });
});

describe('sarif', () => {
  const log = async (messages: Message[], accepted: Accepted[] = []): Promise<unknown> =>
    JSON.parse(await sarifReporter.report(messages, { sourceOf, colour: false, accepted }));

  test('has the structure of SARIF 2.1.0', async () => {
    const made = sarifSchema.parse(await log([wrong, stale], [{ message: stale, reason: 'It is a quotation.' }]));
    const [run] = made.runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run.results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions])).toEqual([
      ['stale-word', 'warning', undefined],
      ['frontmatter-value', 'error', undefined],
      ['stale-word', 'warning', [{ kind: 'inSource', justification: 'It is a quotation.' }]],
    ]);
    expect(run.results[1]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/b.mdx', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 12 },
    });
  });

  test('describes every rule of the table, also where none has said anything', async () => {
    const { runs } = sarifSchema.parse(await log([]));
    expect(runs[0].results).toEqual([]);
    expect(runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  test('writes paths as addresses', async () => {
    const odd: Message = { ...stale, place: { ...stale.place, path: 'content/a b#ü.mdx' } };
    const [result] = sarifSchema.parse(await log([odd])).runs[0].results;
    expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe('content/a%20b%23%C3%BC.mdx');
  });
});

describe('the table of reporters', () => {
  test('begins with the one for people, and names are unique', () => {
    const names = REPORTERS.map(({ name }) => name);
    expect(names[0]).toBe('pretty');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(REPORTERS.map(({ file }) => file)).size).toBe(names.length);
  });
});
