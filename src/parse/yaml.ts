import { CORE_SCHEMA, YAMLException, constructFromEvents, parseEvents } from 'js-yaml';
import { message, placeAt, sorted } from './lines.ts';
import type { Origin, Rejected } from './lines.ts';
import { refusals } from './yaml-refusals.ts';
import { explainSyntax } from './yaml-syntax.ts';

/** How deep maps and lists may stand in one another. */
const DEPTH = 40;

/**
 * Reads one YAML document: frontmatter or a registry. Dates, `yes`, `no`, `on` and `off` stay text, `~` and `null` are
 * null, a text without a document is null. Anchors, aliases, tags, merge keys and keys said twice are errors.
 *
 * @returns the value, or every error with its place
 */
export function readYaml(text: string, origin: Origin): { readonly value: unknown } | Rejected {
  try {
    const events = parseEvents(text, { maxDepth: DEPTH });
    const messages = refusals(events, text, origin);
    if (messages.length > 0) return { messages: sorted(messages) };
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    return { value: value ?? null };
  } catch (fault) {
    return { messages: sorted(explain(fault, text, origin)) };
  }
}

function explain(fault: unknown, text: string, origin: Origin): Rejected['messages'] {
  if (!(fault instanceof YAMLException)) throw fault;
  const stopped = Math.min(fault.mark?.position ?? 0, text.length);
  const place = placeAt(text, origin, stopped);
  if (fault.reason.includes('maxDepth')) {
    return [
      message(
        'yaml-depth',
        'error',
        place,
        `Maps and lists stand more than ${DEPTH} deep in one another.`,
        'Close the brackets, or flatten the data.',
      ),
    ];
  }
  const explained = explainSyntax(text, origin, stopped);
  if (explained.length > 0) return explained;
  return [
    message(
      'yaml-syntax',
      'error',
      place,
      `YAML cannot read this: ${fault.reason}.`,
      'Quote the text if it is one, or compare with the example in docs/frontmatter.md.',
    ),
  ];
}
