import { z } from 'zod';
import { placeProblems } from '../parse/places.ts';
import { error } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { readYaml } from '../parse/yaml.ts';
import { problemsOf } from '../parse/zod-problems.ts';
import type { ReadFile, Registry } from './registries.ts';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$|^[0-9][a-z0-9-]*$/;

/** One registry's file, read entry by entry. */
export interface RegistryFile {
  whole: <T extends z.ZodType>(schema: T) => z.output<T> | undefined;
  entries: <T extends z.ZodType, Entry>(schema: T, make: (id: string, value: z.output<T>) => Entry) => Registry<Entry>;
  known: (id: string, registry: Registry<unknown>, path: (string | number)[], where: string) => void;
  report: (problems: readonly Problem[]) => void;
  /** Notes a problem of an entry. */
  refuse: (problem: Problem) => void;
  /** Reports what `known` found and `refuse` was told. */
  finish: () => void;
}

/** One registry's file; what is wrong with it goes to `messages`. */
export function openFile(path: string, read: ReadFile, messages: Message[]): RegistryFile {
  const text = read(path);
  const place = { path, line: 1 };
  const later: Problem[] = [];
  const report = (problems: readonly Problem[]): void => {
    if (text !== undefined && problems.length > 0) messages.push(...placeProblems(text, place, [...problems]));
  };
  const parse = (): unknown => {
    if (text === undefined) {
      messages.push({
        ruleId: 'registry-missing',
        severity: 'error',
        place: { path, start: { line: 1, column: 1 } },
        reason: `There is no file \`${path}\`.`,
        hint: 'Add it: docs/frontmatter.md shows what stands in it.',
      });
      return undefined;
    }
    const result = readYaml(text, place);
    if ('value' in result) return result.value;
    messages.push(...result.messages);
    return undefined;
  };
  return {
    report,
    refuse: (problem) => {
      later.push(problem);
    },
    known: (id, registry, at, where) => {
      if (!Object.hasOwn(registry, id))
        later.push(
          error('registry-reference', at, `\`${id}\` is not in ${where}.`, didYouMean(id, Object.keys(registry))),
        );
    },
    finish: () => {
      report(later);
    },
    whole: (schema) => {
      const value = parse();
      if (value === undefined) return undefined;
      const result = schema.safeParse(value);
      if (!result.success) report(problemsOf(result.error));
      return result.data;
    },
    entries: (schema, make) => {
      const value = parse() ?? {};
      const map = z.record(z.string(), z.unknown()).safeParse(value);
      if (!map.success) report([error('frontmatter-type', [], `\`${path}\` is a map from an id to an entry.`)]);
      const entries = Object.entries(map.data ?? {}).flatMap(([id, raw]) => {
        if (!ID.test(id)) report([wrongId(id)]);
        const result = schema.safeParse(raw);
        if (!result.success) report(problemsOf(result.error, [id]));
        const usable = result.success ? result : stubFor(id, raw, schema);
        return usable?.data === undefined ? [] : [[id, make(id, usable.data)] as const];
      });
      return Object.fromEntries(entries);
    },
  };
}

function wrongId(id: string): Problem {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const reason = `\`${id}\` cannot be an id, since it becomes part of an address.`;
  return { ...error('registry-id', [id], reason, `Write \`${slug}\`.`), at: 'key' };
}

/** What may stand for an entry that has an error, so that references to it resolve: the least that some schema takes. */
function stubFor<T extends z.ZodType>(
  id: string,
  raw: unknown,
  schema: T,
): z.ZodSafeParseSuccess<z.output<T>> | undefined {
  const name = raw !== null && typeof raw === 'object' && 'name' in raw && typeof raw.name === 'string' ? raw.name : id;
  const term = { term: id, definition: 'Its entry has an error.' };
  const stubs = [{ name }, { name, kind: 'desk' }, { name, relation: 'organisation' }, { title: id }, term];
  return stubs.map((stub) => schema.safeParse(stub)).find((result) => result.success);
}
