import { sorted } from '../../parse/lines.ts';
import type { Message } from '../../parse/problem.ts';
import type { Reporter } from './reporter.ts';

/** For GitHub Actions: one command a message, which becomes an annotation beside its line. */
export const githubReporter = {
  name: 'github',
  file: 'check.github.txt',
  report: (messages, { accepted = [] }) =>
    [
      ...sorted(messages).map((message) => command(message.severity, message, textOf(message))),
      ...accepted.map(({ message, reason }) => command('notice', message, `${message.reason}\nAccepted: ${reason}`)),
    ]
      .map((line) => `${line}\n`)
      .join(''),
} satisfies Reporter;

function command(kind: 'error' | 'warning' | 'notice', { place, ruleId }: Message, text: string): string {
  const { path, start, end } = place;
  const properties = {
    file: path,
    line: start.line,
    ...(end && { endLine: end.line }),
    col: start.column,
    // Columns of an end in another line would be read as of the first.
    ...(end?.line === start.line && { endColumn: end.column }),
    title: ruleId,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escaped(text)}`;
}

const textOf = ({ reason, hint }: Message): string => (hint === undefined ? reason : `${reason}\n${hint}`);

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
