import { sorted } from '../../parse/lines.ts';
import type { Message, Place } from '../../parse/problem.ts';
import type { Rule } from '../rules/rule.ts';
import type { Reporter } from './reporter.ts';

/** For code scanning and editors: a log of SARIF 2.1.0, in which what was accepted is suppressed with its reason. */
export const sarifReporter = {
  name: 'sarif',
  file: 'check.sarif',
  report: async (messages, { accepted = [] }) => {
    // No other format needs the rules, and there are many.
    const { RULES } = await import('../rules/index.ts');
    const all = [...messages, ...accepted.map(({ message }) => message)];
    const rules = rulesOf(RULES, all);
    const indexOf = ({ ruleId }: Message): number => rules.findIndex(({ id }) => id === ruleId);
    const results = [
      ...sorted(messages).map((message) => resultOf(message, indexOf(message))),
      ...accepted.map(({ message, reason }) => ({
        ...resultOf(message, indexOf(message)),
        suppressions: [{ kind: 'inSource', justification: reason }],
      })),
    ];
    const driver = { name: 'Tearsheet', rules };
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
} satisfies Reporter;

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

interface Descriptor {
  readonly id: string;
  readonly shortDescription?: { readonly text: string };
  readonly defaultConfiguration?: { readonly level: string };
}

/** The rules of the table, and whatever else has said something. */
function rulesOf(rules: readonly Rule[], messages: readonly Message[]): Descriptor[] {
  const known = rules.map(({ id, finds, severity }): Descriptor => ({
    id,
    shortDescription: { text: finds },
    defaultConfiguration: { level: severity },
  }));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...new Set(messages.map(({ ruleId }) => ruleId))].filter((id) => !ids.has(id)).toSorted();
  return [...known, ...others.map((id) => ({ id }))];
}

const resultOf = ({ ruleId, severity, reason, hint, place }: Message, ruleIndex: number): Record<string, unknown> => ({
  ruleId,
  ruleIndex,
  level: severity,
  message: { text: hint === undefined ? reason : `${reason} ${hint}` },
  locations: [
    { physicalLocation: { artifactLocation: { uri: uriOf(place), uriBaseId: '%SRCROOT%' }, region: regionOf(place) } },
  ],
});

const uriOf = ({ path }: Place): string => path.split('/').map(encodeURIComponent).join('/');

const regionOf = ({ start, end }: Place): Record<string, number> => ({
  startLine: start.line,
  startColumn: start.column,
  ...(end && { endLine: end.line, endColumn: end.column }),
});
