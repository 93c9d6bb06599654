/** What the introduction of a newsletter's issue may hold, and what is wrong with it. Nothing here draws. */
import type { Message } from '../parse/problem.ts';
import type { ComponentShapes } from '../parse/shapes.ts';
import type { Root } from '../parse/tree.ts';
import { componentShapes } from './components/index.ts';
import { checkPartnerLinks } from './partner-links.ts';
import { checkReferences } from './references.ts';
import type { Registries } from './registries.ts';
import { named, survey } from './survey.ts';

const ALLOWED = ['Callout', 'Partner', 'Takeaways'];

/** The components of an introduction: those that need no figures. */
export const introductionShapes: ComponentShapes = new Map(
  [...componentShapes].filter(([name]) => ALLOWED.includes(name)),
);

/** Partners whose links stand in an introduction. */
export const partnersIn = (tree: Root): readonly string[] => named(survey(tree), 'Partner', 'id');

/** What is wrong with the links and partners of an introduction. */
export function checkIntroduction(tree: Root, path: string, registries: Registries): Message[] {
  const found = survey(tree);
  const blockIds = { rankings: [], scenarios: [], grades: [], comparisons: [], facts: [], sequences: [] };
  const references = checkReferences(found, { path, blockIds, blocks: [], values: new Map(), registries });
  return [...references, ...checkPartnerLinks(found, { path, registries })];
}
