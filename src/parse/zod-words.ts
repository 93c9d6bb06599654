import type { z } from 'zod';
import { fieldOf } from './places.ts';
import { error } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';
import { LACKING, countOf, describe, expectedWords, quoteValue } from './words.ts';

type Issue = z.core.$ZodIssue;

/** A line of a message, if it has that many. */
export const lineAt = (text: string, index: number): string | undefined => text.split('\n')[index];

/** What a message speaks of. */
export const subject = (path: Path): string => (path.length === 0 ? 'The content' : `\`${fieldOf(path)}\``);

/** `is a list`: what stands where another type is expected. */
export function foundInWords(issue: Issue): string {
  if ('input' in issue) return `is ${describe(issue.input)}`;
  const received = / received (?<type>\w+)$/.exec(issue.message)?.groups?.type;
  return received === undefined ? 'is of another type' : `is ${expectedWords(received)}`;
}

/** An issue of which zod's message is its own, as a problem in our words. */
export function inWords(issue: Issue, path: Path): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return error(
        'frontmatter-type',
        path,
        `${subject(path)} ${foundInWords(issue)}; ${expectedWords(issue.expected)} is expected.`,
        LACKING[issue.expected],
      );
    case 'invalid_value':
      return choice(issue, path);
    case 'too_small':
      return error(
        'frontmatter-value',
        path,
        `${subject(path)} ${sizeOf(issue)}; ${issue.inclusive === false ? 'more than' : 'at least'} ${countOf(issue.minimum, issue.origin)} ${isOne(issue.minimum)} expected.`,
      );
    case 'too_big':
      return error(
        'frontmatter-value',
        path,
        `${subject(path)} ${sizeOf(issue)}; ${issue.inclusive === false ? 'less than' : 'at most'} ${countOf(issue.maximum, issue.origin)} ${isOne(issue.maximum)} allowed.`,
      );
    case 'invalid_format':
      return error(
        'frontmatter-value',
        path,
        `${subject(path)} is not written as ${issue.format === 'regex' ? 'expected' : `a valid ${issue.format}`}.`,
        issue.pattern === undefined ? undefined : `It must match \`${issue.pattern}\`.`,
      );
    case 'invalid_key':
      return {
        ...error(
          'frontmatter-key',
          path,
          `\`${String(path.at(-1))}\` cannot be a key here.`,
          lineAt(issue.issues[0]?.message ?? '', 1),
        ),
        at: 'key',
      };
    default:
      return error('frontmatter-value', path, `${subject(path)} is not what is expected here.`);
  }
}

/** `has 12 characters`, `is 5`, or where the value is not known, `has another size`. */
function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const { input, origin } = issue;
  if (typeof input === 'string' || Array.isArray(input)) return `has ${countOf(input.length, origin)}`;
  if (typeof input === 'number') return `is ${input}`;
  return 'is too large or too small';
}

const isOne = (count: number | bigint): string => (Number(count) === 1 ? 'is' : 'are');

function choice(issue: z.core.$ZodIssueInvalidValue, path: Path): Problem {
  const values = issue.values.map(String);
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return error('frontmatter-value', path, `${subject(path)} must be \`${only}\`.`, `Write \`${only}\`.`);
  if (!('input' in issue))
    return error('frontmatter-value', path, `${subject(path)} has a value it cannot have.`, didYouMean('', values));
  if (typeof issue.input !== 'string')
    return error(
      'frontmatter-type',
      path,
      `${subject(path)} is ${describe(issue.input)}; one of ${issue.values.map(quoteValue).join(', ')} is expected.`,
    );
  return error(
    'frontmatter-value',
    path,
    `\`${issue.input}\` is not a value of ${subject(path)}.`,
    didYouMean(issue.input, values),
  );
}
