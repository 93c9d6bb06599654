import { isComponent } from '../../parse/tree.ts';
import { sectionsOf } from '../sections.ts';
import type { TextRule } from './rule.ts';

const QUESTIONS = /^(?:faqs?|frequently asked questions|questions(?: and answers)?|common questions|q ?& ?a)$/i;

export const sectionDuplicate: TextRule = {
  id: 'section-duplicate',
  severity: 'error',
  on: 'text',
  finds: 'Two sections of one name, or two lists of questions.',
  check: ({ tree, nodes, words }, report) => {
    const seen = new Map<string, number>();
    for (const { heading, text, above } of sectionsOf({ tree, words })) {
      const name = QUESTIONS.test(text) ? 'questions' : text.toLowerCase();
      const key = JSON.stringify([...above, name]);
      const line = seen.get(key);
      if (line === undefined) seen.set(key, heading.position?.start.line ?? 0);
      else
        report({
          at: { node: heading },
          reason:
            name === 'questions'
              ? `"${text}" is a second list of questions; the first begins in line ${line}.`
              : `A section "${text}" stands in line ${line} already.`,
          hint: 'Join the two, or give this one a name of its own.',
        });
    }
    const lists = nodes.filter((node) => isComponent(node, 'Faqs'));
    for (const node of lists.slice(1))
      report({ at: { node }, reason: 'This is a second `<Faqs>`.', hint: 'Move its questions into the first.' });
  },
};
