/** What `check.rules` of `site.yaml` may say. */
import type { Registries } from '../articles/registries.ts';
import { placeProblems } from '../parse/places.ts';
import { error } from '../parse/problem.ts';
import type { Message } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { RULES } from './rules/index.ts';

const SITE = 'content/site.yaml';

/** An error for every rule of `site.yaml` that there is not. */
export function checkSettings({ config }: Pick<Registries, 'config'>, text: string): Message[] {
  const known = RULES.map(({ id }) => id);
  const problems = Object.keys(config.check.rules)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      ...error('check-rule', ['check', 'rules', id], `There is no rule \`${id}\`.`, didYouMean(id, known)),
      at: 'key' as const,
    }));
  return placeProblems(text, { path: SITE, line: 1 }, problems);
}
