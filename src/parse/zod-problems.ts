import type { z } from 'zod';
import { fieldOf } from './places.ts';
import { error } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';
import { describe, expectedWords, quoteValue } from './words.ts';
import { foundInWords, inWords, lineAt, subject } from './zod-words.ts';

type Issue = z.core.$ZodIssue;
type Found = readonly Problem[];

/**
 * The value as its schema reads it, or every problem in it. Prefer this to `problemsOf`: what was found is known here,
 * so that a missing key is told from one of the wrong type.
 */
export function readShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  prefix: Path = [],
): { readonly data: T } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { data: result.data } : { problems: problemsOf(result.error, prefix) };
}

/** The problems of an error of zod, with paths that begin with `prefix`. Messages of two lines are reason and hint. */
export function problemsOf(fault: z.ZodError, prefix: Path = []): readonly Problem[] {
  const problems = fault.issues.flatMap((issue) => problemsIn(issue, prefix));
  return problems.filter((one) => !isEcho(one, problems));
}

/** Whether a problem only repeats another: the size of a value of the wrong type, the absence of a key that is misspelt. */
function isEcho(one: Problem, all: readonly Problem[]): boolean {
  const field = fieldOf(one.path);
  if (one.ruleId === 'frontmatter-value')
    return all.some((other) => other.ruleId === 'frontmatter-type' && fieldOf(other.path) === field);
  if (one.ruleId !== 'frontmatter-missing') return false;
  const hint = `Did you mean \`${String(one.path.at(-1))}\`?`;
  return all.some(
    (other) =>
      other.ruleId === 'frontmatter-key' &&
      other.hint === hint &&
      fieldOf(other.path.slice(0, -1)) === fieldOf(one.path.slice(0, -1)),
  );
}

function problemsIn(issue: Issue, prefix: Path): Found {
  const path: Path = [...prefix, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'unrecognized_keys') return unrecognized(issue, path);
  if (issue.code === 'invalid_union') return union(issue, path);
  if (isMissing(issue)) return [missing(issue, path)];
  if (isOurs(issue.message)) return [ours(issue, path)];
  return [inWords(issue, path)];
}

/** Whether a message was written for the schema, and is not zod's own. */
const isOurs = (text: string): boolean => !/^(?:Invalid|Unrecognized|Too (?:big|small))\b/.test(text);

function ours(issue: Issue, path: Path): Problem {
  const ruleId =
    issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'frontmatter-type' : 'frontmatter-value';
  const [reason = '', ...hint] = issue.message.split('\n');
  const found = error(ruleId, path, reason, hint.length > 0 ? hint.join(' ') : undefined);
  return issue.code === 'invalid_key' ? { ...found, at: 'key' } : found;
}

function unrecognized(issue: z.core.$ZodIssueUnrecognizedKeys, path: Path): Found {
  return issue.keys.map((key, index) => {
    const own = isOurs(issue.message);
    const reason = (own ? lineAt(issue.message, index * 2) : undefined) ?? `\`${key}\` is not a key here.`;
    const hint = (own ? lineAt(issue.message, index * 2 + 1) : undefined) ?? 'Remove it, or correct its spelling.';
    return { ...error('frontmatter-key', [...path, key], reason, hint), at: 'key' as const };
  });
}

function isMissing(issue: Issue): boolean {
  if ('input' in issue) return issue.input === undefined && issue.code !== 'custom';
  return issue.message.endsWith(' received undefined');
}

function missing(issue: Issue, path: Path): Problem {
  const key = String(path.at(-1) ?? 'The content');
  const own = isOurs(issue.message) ? lineAt(issue.message, 1) : undefined;
  return error('frontmatter-missing', path, `\`${key}\` is missing.`, own ?? `Add \`${key}\`, ${expectation(issue)}.`);
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return expectedWords(issue.expected);
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(quoteValue).join(', ')}`;
  return 'as docs/frontmatter.md says';
}

/**
 * The branch of a union that was meant, where only one takes a value of this type; otherwise the union's own message,
 * or what its branches expect.
 */
function union(issue: z.core.$ZodIssueInvalidUnion, path: Path): Found {
  if (isMissing(issue)) return [missing(issue, path)];
  const meant = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isOfAnotherType));
  const [only] = meant;
  if (only && meant.length === 1) return only.flatMap((inner) => problemsIn(inner, path));
  if (isOurs(issue.message)) return [ours(issue, path)];
  return [issue.errors.length > 0 ? expectsOneOf(issue, path) : noOption(issue, path)];
}

function isOfAnotherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOfAnotherType));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function expectsOneOf(issue: z.core.$ZodIssueInvalidUnion, path: Path): Problem {
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.path.length === 0 && inner.code === 'invalid_type'
        ? [expectedWords(inner.expected)]
        : inner.code === 'invalid_value'
          ? inner.values.map(quoteValue)
          : [],
    ),
  );
  const words = [...new Set(expected)].join(' or ');
  return error(
    'frontmatter-type',
    path,
    `${subject(path)} ${foundInWords(issue)}${words === '' ? ', which fits none of the shapes it may have' : `; ${words} is expected`}.`,
  );
}

/** A discriminated union none of whose options has this value of the discriminator. */
function noOption(issue: z.core.$ZodIssueInvalidUnion, path: Path): Problem {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const key = issue.discriminator ?? '';
  const input = valueAt(issue.input, key, path);
  if (input === undefined)
    return error(
      'frontmatter-missing',
      path,
      `\`${key}\` is missing.`,
      options.length > 0 ? `Write one of ${options.map(quoteValue).join(', ')}.` : undefined,
    );
  const text = typeof input === 'string' ? input : describe(input);
  return error(
    'frontmatter-value',
    path,
    `\`${text}\` is not a \`${key}\`.`,
    options.length > 0 ? didYouMean(text, options) : undefined,
  );
}

/** The discriminator's value, of an input that is the object that holds it. */
function valueAt(input: unknown, key: string, path: Path): unknown {
  if (typeof input !== 'object' || input === null) return input;
  return path.at(-1) === key || key in input ? new Map(Object.entries(input)).get(key) : undefined;
}
