/** The sections of a body: headings and what follows them up to the next. */
import { plainText } from '../articles/plain.ts';
import { childrenOf, isComponent, isElement, isSilent } from '../parse/tree.ts';
import type { Element, Node } from '../parse/tree.ts';
import { depthOf } from './passage.ts';
import type { TextSubject } from './rules/rule.ts';

export interface Section {
  readonly heading: Element;
  readonly depth: number;
  readonly text: string;
  /** Headings above it, outermost first. */
  readonly above: readonly string[];
  /** Whether anything stands between its heading and the next. */
  readonly isEmpty: boolean;
  /** Whether a section of a deeper level follows in it. */
  readonly hasSections: boolean;
  readonly isLast: boolean;
}

/** The sections of a body and, each for itself, of its components that hold headings, such as `<Faqs>`. */
export const sectionsOf = ({ tree, words }: Pick<TextSubject, 'tree' | 'words'>): readonly Section[] =>
  words.once(sectionsOf, () => {
    const sections = sectionsIn(tree);
    for (const node of childrenOf(tree)) if (isComponent(node)) sections.push(...sectionsIn(node));
    return sections;
  });

interface Headed {
  readonly heading: Element;
  readonly depth: number;
  /** Its place among what says something. */
  readonly place: number;
}

function sectionsIn(holder: Node): Section[] {
  const headings: Headed[] = [];
  let place = 0;
  for (const node of childrenOf(holder)) {
    if (isSilent(node)) continue;
    const depth = isElement(node) ? depthOf(node) : undefined;
    if (isElement(node) && depth !== undefined) headings.push({ heading: node, depth, place });
    place += 1;
  }
  const above: { depth: number; text: string }[] = [];
  return headings.map(({ heading, depth, place: at }, index): Section => {
    const text = plainText(heading, NO_VALUES).trim();
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parents = above.map((one) => one.text);
    above.push({ depth, text });
    const next = headings[index + 1];
    return {
      heading,
      depth,
      text,
      above: parents,
      isEmpty: (next?.place ?? place) === at + 1,
      hasSections: next !== undefined && next.depth > depth,
      isLast: next === undefined,
    };
  });
}

const NO_VALUES = new Map<never, never>();
