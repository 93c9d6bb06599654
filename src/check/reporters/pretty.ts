import { styleText } from 'node:util';
import { codeFrame } from '../../parse/code-frame.ts';
import type { Accepted } from '../../articles/accept.ts';
import type { Message } from '../../parse/problem.ts';
import { sorted } from '../../parse/lines.ts';
import type { Reporter, Surroundings } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: file by file, each message with its field, its hint and the lines around it, and a summary. */
export const prettyReporter = {
  name: 'pretty',
  file: 'check.txt',
  report: (messages, { sourceOf, ...style }) => pretty(messages, sourceOf, style),
} satisfies Reporter;

/**
 * Messages as people read them, ending with a line that counts them. Nothing but the summary where there are none.
 *
 * @param sourceOf text of a file by its path; without it the lines around a message are left out
 */
export function pretty(
  messages: readonly Message[],
  sourceOf: Surroundings['sourceOf'],
  { colour, articles, issues = 0, accepted = [], tallies = {}, verbose = false }: Omit<Surroundings, 'sourceOf'>,
): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const files = Map.groupBy(sorted(messages), ({ place }) => place.path);
  const blocks = [...files].map(([path, found]) => {
    const source = sourceOf(path);
    return [paint('underline', path), ...found.map((one) => written(one, source, paint))].join('\n\n');
  });
  const last =
    articles === undefined ? summary(messages) : `${judged(articles, issues)} ${sentence(summary(messages))}`;
  if (!verbose) {
    const hidden = accepted.length > 0 ? `${allowance(accepted)} See --verbose.\n` : '';
    return `${[...blocks, hidden + last].join('\n\n')}\n`;
  }
  const more = [accepted.length > 0 && allowances(accepted, paint), ...countsIn(tallies)];
  return `${[...blocks, ...more.filter((text) => text !== false), last].join('\n\n')}\n`;
}

/** What rules counted, a line for each thing: `numbers: 812 seen, 430 matched`. */
function countsIn(tallies: Readonly<Record<string, number>>): string[] {
  const things = Map.groupBy(Object.entries(tallies), ([name]) => name.split('-', 1)[0] ?? '');
  return Array.from(things, ([thing, counts]) => {
    const each = counts.map(([name, count]) => `${count} ${name.slice(thing.length + 1).replaceAll('-', ' ')}`.trim());
    return `${thing}: ${each.join(', ')}`;
  });
}

const allowance = ({ length }: readonly Accepted[]): string => `${counted(length, 'message')} accepted.`;

/** What editors have accepted, a line each, with the reason. */
function allowances(accepted: readonly Accepted[], paint: Paint): string {
  const lines = accepted.map(({ message: { place, ruleId }, reason }) => {
    const { path, start } = place;
    return `  ${path}:${start.line}:${start.column}  ${paint('dim', ruleId)}  ${reason}`;
  });
  return [`${allowance(accepted).slice(0, -1)}:`, ...lines].join('\n');
}

function judged(articles: number, issues: number): string {
  const things = [articles > 0 && counted(articles, 'article'), issues > 0 && counted(issues, 'issue')];
  const named = things.filter((thing) => thing !== false).join(' and ');
  return named === '' ? 'No article was checked.' : `${named} checked.`;
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function written(one: Message, source: string | undefined, paint: Paint): string {
  const { path, start } = one.place;
  const severity = paint(one.severity === 'error' ? 'red' : 'yellow', one.severity);
  const lines = [`${path}:${start.line}:${start.column}  ${severity}  ${one.reason}  ${paint('dim', one.ruleId)}`];
  if (one.field !== undefined) lines.push(`  ${paint('dim', 'field:')} ${one.field}`);
  if (one.hint !== undefined) lines.push(`  ${paint('cyan', 'hint:')}  ${one.hint}`);
  if (source !== undefined) lines.push(codeFrame(source, one.place).replace(/^/gm, '    '));
  return lines.join('\n');
}

/** `3 errors and 1 warning in 2 files` */
export function summary(messages: readonly Message[]): string {
  if (messages.length === 0) return 'No errors and no warnings.';
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const warnings = messages.length - errors;
  const files = new Set(messages.map(({ place }) => place.path)).size;
  const counts = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter(
    (text) => text !== false,
  );
  return `${counts.join(' and ')} in ${counted(files, 'file')}`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
