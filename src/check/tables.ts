/** Tables that were typed in a body, as texts. */
import { childrenOf, isElement } from '../parse/tree.ts';
import type { Element, Node } from '../parse/tree.ts';
import { plainText } from '../articles/plain.ts';
import type { TextSubject } from './rules/rule.ts';
import { nodesBelow } from './walk.ts';

export interface MarkdownTable {
  readonly node: Element;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a cell of a row and column holds, or the cell where it is empty: it alone begins where its text does. */
  readonly cell: (row: number, column: number) => Node | undefined;
}

const NO_VALUES = new Map<never, never>();

/** The tables of a body, top to bottom. */
export const markdownTables = ({ nodes, words }: Pick<TextSubject, 'nodes' | 'words'>): readonly MarkdownTable[] =>
  words.once(markdownTables, () => {
    const tables: MarkdownTable[] = [];
    for (const node of nodes) if (isElement(node, 'table')) tables.push(tableOf(node));
    return tables;
  });

function tableOf(node: Element): MarkdownTable {
  const lines = nodesBelow(node).filter((one) => isElement(one, 'tr'));
  const cells = lines.map((line) =>
    line.children.filter((one) => isElement(one as Node, 'th') || isElement(one as Node, 'td')),
  );
  const texts = cells.map((line) => line.map((cell) => plainText(cell as Node, NO_VALUES).trim()));
  const [header = [], ...rows] = texts;
  return { node, header, rows, cell: (row, column) => inside(cells[row + 1]?.[column]) };
}

const inside = (cell: Node | undefined): Node | undefined => (cell && childrenOf(cell)[0]) ?? cell;
