import { attribute } from '../../articles/components/component.ts';
import { isComponent, isElement } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import type { TextRule } from './rule.ts';

/** At the beginning of what a picture is said to show: further on, a table is a part of something else. */
const TABLE =
  /^(?:\S+ ){0,4}?(?:(?:comparison |price |data )?table\b(?: (?:of|with|comparing|showing|listing))|(?:comparison|price|data) table\b|leaderboard\b|ranking (?:of|by)\b|spreadsheet\b|price list\b|scoreboard\b|top (?:\d+|five|ten|twenty)\b)/i;

/** Figures in a picture can be neither read aloud, searched, downloaded nor checked. */
export const tablePicture: TextRule = {
  id: 'table-picture',
  severity: 'error',
  on: 'text',
  finds: 'A table, ranking or leaderboard that is shown as a picture.',
  check: ({ nodes }, report) => {
    for (const node of nodes) {
      const words = wordsOf(node);
      if (words === undefined || !TABLE.test(words)) continue;
      report({
        at: { node },
        reason: 'A table is shown as a picture, so nobody can search, download or check its figures.',
        hint: 'Put the figures into a block of the frontmatter, such as `rankings`, and take the picture out.',
      });
    }
  },
};

function wordsOf(node: Node): string | undefined {
  if (isElement(node, 'img')) return typeof node.properties.alt === 'string' ? node.properties.alt : undefined;
  return isComponent(node, 'Figure') ? attribute(node, 'alt') : undefined;
}
