import { load } from 'js-yaml';
import type { z } from 'zod';
import type { Problem } from '../../src/parse/problem.ts';
import { error } from '../../src/parse/problem.ts';
import { didYouMean } from '../../src/parse/suggest.ts';
import type { Context, Inherited, Subject } from '../../src/provenance/inheritance.ts';
import type { Source } from '../../src/provenance/provenance.ts';

export const SOURCES: Readonly<Record<string, Source>> = {
  survey: { id: 'survey', title: 'Reader survey', publisher: 'Example Press', url: 'https://example.org/survey' },
  exchange: { id: 'exchange', title: 'Exchange listing' },
};

export const INHERITED: Inherited = { currency: 'USD', source: SOURCES.survey!, asOf: { date: '2024' } };

/** Subjects by id: `swarm-markets` is Swarm Markets. Ids that begin with `unknown` are in no registry. */
export function subject(id: string): Subject {
  const name = id.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
  return { id, name, href: `/assets/${id}/` };
}

/** A context that collects what is reported. */
export function contextAt(
  kind: string,
  id: string,
  inherited: Inherited = INHERITED,
): Context & { readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  return {
    id,
    path: [kind, id],
    inherited,
    report,
    problems,
    resolve: {
      asset: (asset, path) => {
        if (!asset.startsWith('unknown')) return subject(asset);
        report(error('asset', path, `There is no asset \`${asset}\`.`));
        return undefined;
      },
      source: (source, path) => {
        const found = SOURCES[source];
        if (!found)
          report(error('source', path, `There is no source \`${source}\`.`, didYouMean(source, Object.keys(SOURCES))));
        return found;
      },
    },
  };
}

/** What a schema makes of YAML. */
export function read<Schema extends z.ZodType>(schema: Schema, yaml: string): z.output<Schema> {
  return schema.parse(load(yaml));
}

/** What a schema finds wrong in YAML: `path: message`. */
export function findings(schema: z.ZodType, yaml: string): readonly string[] {
  const result = schema.safeParse(load(yaml));
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Problems as an editor would read them. */
export function told(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ ruleId, severity, path, reason, hint }) =>
        `${severity} ${ruleId} ${path.join('.')}\n  ${reason}\n  ${hint ?? ''}`,
    )
    .join('\n');
}
