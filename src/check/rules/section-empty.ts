import { isComponent } from '../../parse/tree.ts';
import { sectionsOf } from '../sections.ts';
import type { TextRule, TextSubject } from './rule.ts';

export const sectionEmpty: TextRule = {
  id: 'section-empty',
  severity: 'error',
  on: 'text',
  finds: 'A heading with nothing below it.',
  check: (subject, report) => {
    for (const { heading, text, isEmpty, hasSections, isLast } of sectionsOf(subject)) {
      if (!isEmpty || hasSections || (isLast && bringsBlocks(subject))) continue;
      report({
        at: { node: heading },
        reason: `Nothing stands below the heading "${text}".`,
        hint: 'Write the section, or take its heading out.',
      });
    }
    for (const node of subject.nodes)
      if (isComponent(node, 'Faqs') && node.children.length === 0)
        report({
          at: { node },
          reason: '`<Faqs>` holds no question.',
          hint: 'Write one as `###`, or take the component out.',
        });
  },
};

/** Whether a block that no component places is drawn after the last section. */
function bringsBlocks({ matter, nodes }: TextSubject): boolean {
  const blocks = ['grades', 'comparisons', 'facts', 'sequences'].flatMap((map) =>
    Object.keys((matter as Record<string, object | undefined> | null)?.[map] ?? {}),
  );
  const placed = new Set<string>();
  for (const node of nodes)
    if (isComponent(node))
      for (const one of node.attributes)
        if (one.type === 'mdxJsxAttribute' && one.name === 'of' && typeof one.value === 'string') placed.add(one.value);
  return blocks.some((id) => !placed.has(id));
}
