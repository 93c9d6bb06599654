import { expect, test } from 'vitest';
import { AWARDS, edited, reading, told, withBody } from '../support/articles.ts';

/** A ranking whose order, as reported, contradicts its figures: a warning at `order`. */
const odd = (comment: string): string =>
  edited(
    edited(AWARDS, 'velas: { share: 20 }', 'velas: { share: 25 }'),
    '    metric: share\n',
    `    metric: share\n    order: reported${comment}\n`,
  );

test('a warning is accepted on its line, for a reason', () => {
  expect(reading(odd('')).messages).toMatchObject([{ ruleId: 'ranking-order', severity: 'warning' }]);
  expect(reading(odd(' # check-ok ranking-order: The source says so.')).messages).toEqual([]);
  expect(reading(odd(' # check-ok ranking-sum: Of another rule.')).messages).toHaveLength(1);
});

test('an error cannot be accepted', () => {
  const text = edited(AWARDS, 'category: research', 'category: nowhere # check-ok reference-categories: It will come.');
  expect(reading(text).messages).toMatchObject([{ ruleId: 'reference-categories', severity: 'error' }]);
});

test('an acceptance without a reason is an error', () => {
  expect(told(reading(odd(' # check-ok ranking-order')).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:15:12 warning ranking-order (rankings.votes.order)
      The picks are in the order reported, but their figures of "Share of votes" neither rise nor fall with it.
      Compare the order and the figures with the source.
    content/articles/sample.mdx:15:21 error acceptance-reason
      This acceptance names no rule or gives no reason.
      Write \`check-ok rule: reason\`; the reason is shown in the report."
  `);
  expect(told(reading(withBody(AWARDS, 'Words {/* check-ok stale-word */}.')).messages)).toMatchInlineSnapshot(`
    "content/articles/sample.mdx:29:7 error acceptance-reason
      This acceptance names no rule or gives no reason.
      Write \`check-ok rule: reason\`; the reason is shown in the report."
  `);
});
