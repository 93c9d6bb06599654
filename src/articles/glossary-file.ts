import { glossaryOf } from '../glossary/glossary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { glossaryTermSchema } from '../glossary/schema.ts';
import type { GlossaryTerm } from '../glossary/schema.ts';
import { clean } from '../parse/clean.ts';
import { error } from '../parse/problem.ts';
import type { Message } from '../parse/problem.ts';
import type { Source } from '../provenance/provenance.ts';
import { GLOSSARY } from './glossary-path.ts';
import { PAGE_IDS } from './heading-ids.ts';
import { openFile } from './registry-file.ts';
import type { ReadFile, Registry } from './registries.ts';

/** Reads the glossary; a publication may do without one. What is wrong with it goes to `messages`. */
export function readGlossary(read: ReadFile, messages: Message[], sources: Registry<Source>): Glossary {
  if (read(GLOSSARY) === undefined) return glossaryOf({}).glossary;
  const file = openFile(GLOSSARY, read, messages);
  const terms = file.entries(glossaryTermSchema, (id, { source, ...value }): GlossaryTerm => {
    if (PAGE_IDS.includes(id))
      file.refuse({
        ...error('registry-id', [id], `\`${id}\` is a name that pages use themselves.`, 'Choose another id.'),
        at: 'key',
      });
    if (source !== undefined) file.known(source, sources, [id, 'source'], 'sources.yaml');
    return clean({ id, ...value, source: source === undefined ? undefined : sources[source] });
  });
  const { glossary, problems } = glossaryOf(terms);
  problems.forEach(file.refuse);
  file.finish();
  return glossary;
}
