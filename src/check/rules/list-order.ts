import { childrenOf, isElement } from '../../parse/tree.ts';
import { plainText } from '../../articles/plain.ts';
import { markdownTables } from '../tables.ts';
import type { ArticleRule } from './rule.ts';

/** What is better when it is less. */
const LESS_IS_BETTER =
  /\b(?:fees?|costs?|prices?|latency|delay|risk|age|time|loss|spread|rank|drawdown|volatility|expense)\b/i;
const HINT = 'Put the highest first, or leave the numbers out where the order says nothing.';

/** A list that is numbered from its lowest score up reads as a ranking and is the reverse of one. */
export const listOrder: ArticleRule = {
  id: 'list-order',
  severity: 'warning',
  on: 'article',
  finds: 'A numbered list that begins with the lowest score.',
  check: ({ article: { figures }, nodes, values, words }, report) => {
    for (const block of figures) {
      if (block.kind !== 'ranking' || block.metric === undefined || LESS_IS_BETTER.test(block.metric.label)) continue;
      const { id, metric, ranked, order } = block;
      const shown = ranked.flatMap(({ pick }) => pick.cells[metric.id]?.quantity?.value ?? []);
      if (order === 'descending' || !rises(shown, 3)) continue;
      report({
        at: { field: ['rankings', id, 'order'] },
        reason: `The first place has the lowest figure of "${metric.label}".`,
        hint: 'Say `order: descending`, or leave `order` out.',
      });
    }
    for (const node of nodes) {
      if (!isElement(node, 'ol')) continue;
      const items = childrenOf(node).filter((item) => isElement(item, 'li'));
      const scores = items.map((item) => scoreIn(plainText(item, values)));
      const known = scores.flatMap((score) => score ?? []);
      if (known.length === items.length && rises(known, 4))
        report({ at: { node }, reason: 'This list is numbered from its lowest score up.', hint: HINT });
    }
    for (const { node, header, rows } of markdownTables({ nodes, words }))
      for (const [index, label] of header.entries()) {
        if (!/\b(?:score|grade|rating|share|votes?|points)\b/i.test(label) || !isNumbered(rows)) continue;
        const scores = rows.map((row) => Number(/-?\d+(?:\.\d+)?/.exec(row[index] ?? '')?.[0] ?? NaN));
        if (rises(scores, 3))
          report({ at: { node }, reason: `The first row has the lowest figure of "${label}".`, hint: HINT });
      }
  },
};

const isNumbered = (rows: readonly (readonly string[])[]): boolean =>
  rows.every(([first = ''], index) => Number(first.replace(/[.#)]/g, '')) === index + 1);

const rises = (values: readonly number[], least: number): boolean =>
  values.length >= least &&
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value)) &&
  (values.at(-1) ?? 0) > (values[0] ?? 0);

const scoreIn = (text: string): number | undefined => {
  const found = /(?:score|grade|rating|share)[^.\d]{0,20}(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s?%/i.exec(text);
  return found ? Number(found[1] ?? found[2]) : undefined;
};
