import { markdownTables } from '../tables.ts';
import type { TextRule } from './rule.ts';

const MONEY = /^[~<≈]?\s?\p{Sc}?\s?(?<number>\d[\d,]*(?:\.(?<decimals>\d+))?)\s?(?<magnitude>[KMBT])?\+?$/u;

/** Prices of one column that are given to different digits cannot be compared at a glance. */
export const precisionVaries: TextRule = {
  id: 'precision-varies',
  severity: 'error',
  on: 'text',
  finds: 'A typed column of money in which some cells have a currency or more digits, and others do not.',
  check: (subject, report) => {
    for (const table of markdownTables(subject))
      for (const [index, label] of table.header.entries()) {
        const cells = table.rows.flatMap((row, at) => ({ text: row[index] ?? '', at }));
        const amounts = cells.filter(({ text }) => MONEY.test(text));
        const priced = amounts.filter(({ text }) => /\p{Sc}/u.test(text));
        if (priced.length === 0 || amounts.length < 3) continue;
        for (const { text, at } of amounts.filter((amount) => !priced.includes(amount)))
          report({
            at: { node: table.cell(at, index) ?? table.node },
            reason: `\`${text}\` has no currency, unlike the rest of "${label}".`,
            hint: 'Write each amount with its currency, or make the table a block of the frontmatter.',
          });
        const usual = mode(priced.map(({ text }) => digitsOf(text)));
        for (const { text, at } of priced.filter((amount) => digitsOf(amount.text) !== usual))
          report({
            at: { node: table.cell(at, index) ?? table.node },
            reason: `\`${text}\` has ${digitsOf(text)} digits after the point; most of "${label}" have ${usual}.`,
            hint: 'Write all amounts of a column to the same digit, or make the table a block of the frontmatter.',
          });
      }
  },
};

const digitsOf = (text: string): number => MONEY.exec(text)?.groups?.decimals?.length ?? 0;

function mode(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? 0;
}
