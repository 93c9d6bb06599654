import { acceptancesInYaml } from '../parse/acceptances.ts';
import { warning } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { placeQuickly } from '../parse/quick-place.ts';
import type { ArticleSummary } from './article.ts';
import { GLOSSARY } from './glossary-path.ts';
import type { ReadFile, Registries } from './registries.ts';

/**
 * Terms that no article mentions or explains, and no such term refers to: most often articles spell them otherwise, and
 * readers look in vain for the link. A comment `# check-ok glossary-unused: reason` accepts one.
 */
export function unusedTerms(
  articles: readonly Pick<ArticleSummary, 'terms'>[],
  { glossary: { terms } }: Registries,
  read: ReadFile,
): Message[] {
  const all = Object.values(terms);
  const mentioned = new Set<string>();
  for (const {
    terms: { uses, explains },
  } of articles)
    for (const ids of [uses, explains]) for (const id of ids) mentioned.add(id);
  const reached = new Set(all.filter(({ id }) => mentioned.has(id)).flatMap(({ see }) => see));
  const unused = all.filter(({ id }) => !mentioned.has(id) && !reached.has(id));
  if (unused.length === 0) return [];
  const text = read(GLOSSARY) ?? '';
  const origin = { path: GLOSSARY, line: 1 };
  const { acceptances, messages } = acceptancesInYaml(text, origin);
  const found = placeQuickly(
    text,
    origin,
    unused.map(({ id, term }): Problem => ({
      ...warning('glossary-unused', [id], `No article mentions \`${term}\` where it could be linked.`, HINT),
      at: 'key',
    })),
  );
  const isAccepted = ({ ruleId, place: { start } }: Message): boolean =>
    acceptances.some((one) => one.ruleId === ruleId && one.from <= start.line && start.line <= one.to);
  return [...messages, ...found.filter((message) => !isAccepted(message))];
}

const HINT = 'Add the spelling that articles use to `aliases`, or remove the entry.';
