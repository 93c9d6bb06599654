import { describe, expect, test } from 'vitest';
import { acceptancesInBody, acceptancesInYaml } from '../../src/parse/acceptances.ts';
import type { Acceptances } from '../../src/parse/acceptances.ts';
import { parseBody } from '../../src/parse/body.ts';
import { shown } from './reading.ts';

function inBody(body: string): Acceptances {
  const parsed = parseBody(body, { path: 'a.mdx', line: 10 });
  if (!('tree' in parsed)) throw new Error(shown(parsed.messages));
  return acceptancesInBody(parsed.tree, 'a.mdx');
}

const inYaml = (text: string): Acceptances => acceptancesInYaml(text, { path: 'a.mdx', line: 2 });

describe('an acceptance', () => {
  test('in a sentence holds for its paragraph', () => {
    expect(
      inBody('One.\n\nA *tiny\nclaim* {/* check-ok stale-word: It is a quotation. */} here\nand there.').acceptances,
    ).toEqual([{ ruleId: 'stale-word', reason: 'It is a quotation.', path: 'a.mdx', line: 13, from: 12, to: 14 }]);
  });

  test('on a line of its own holds for the block that follows', () => {
    expect(
      inBody('{/* check-ok one: First\n  reason. */}\n\n{/* check-ok two: Second. */}\n\n- a\n- b\n\nText.')
        .acceptances,
    ).toEqual([
      { ruleId: 'one', reason: 'First reason.', path: 'a.mdx', line: 10, from: 15, to: 16 },
      { ruleId: 'two', reason: 'Second.', path: 'a.mdx', line: 13, from: 15, to: 16 },
    ]);
  });

  test('in frontmatter holds for its line, and alone for the next', () => {
    expect(
      inYaml('a: 1 # check-ok range: As printed.\n# check-ok date: Known: by hand.\n# another\nb: 2').acceptances,
    ).toEqual([
      { ruleId: 'range', reason: 'As printed.', path: 'a.mdx', line: 2, from: 2, to: 2 },
      { ruleId: 'date', reason: 'Known: by hand.', path: 'a.mdx', line: 3, from: 5, to: 5 },
    ]);
  });

  test('is none inside a text', () => {
    expect(inYaml('a: "x # check-ok range: y"\nb: |\n  # check-ok range: z\n')).toEqual({
      acceptances: [],
      messages: [],
    });
  });

  test('must name a rule and give a reason', () => {
    expect(shown(inBody('Text {/* check-ok stale-word */}.').messages)).toMatchInlineSnapshot(
      `"10:6 acceptance-reason: This acceptance names no rule or gives no reason. | Write \`check-ok rule: reason\`; the reason is shown in the report."`,
    );
    expect(shown(inYaml('a: 1 # check-ok : reason\nb: 2 # check-ok range:').messages)).toMatchInlineSnapshot(`
      "2:6 acceptance-reason: This acceptance names no rule or gives no reason. | Write \`check-ok rule: reason\`; the reason is shown in the report.
      3:6 acceptance-reason: This acceptance names no rule or gives no reason. | Write \`check-ok rule: reason\`; the reason is shown in the report."
    `);
  });

  test('is no other comment', () => {
    expect(inBody('{/* checked */}\n\nText {/* ok */}.')).toEqual({ acceptances: [], messages: [] });
  });
});
