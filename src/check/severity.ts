import type { Registries } from '../articles/registries.ts';
import type { Severity } from '../parse/problem.ts';

/** How grave a finding of a rule is; `off` where the publication does not want the rule. */
export function severityOf(
  { id, severity }: { readonly id: string; readonly severity: Severity },
  { config }: Pick<Registries, 'config'>,
): Severity | 'off' {
  const { rules } = config.check;
  return Object.hasOwn(rules, id) ? (rules[id] ?? severity) : severity;
}
