import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { inheritable } from '../provenance/inheritance.ts';

const MOST_PARTIES = 5;

/** Texts stand in a drawing 440 units wide, so they have an end. */
function short(most: number, what: string, shorten: string) {
  return z
    .union([z.string().trim(), z.number().transform(String)], {
      error: `${what} is a text.\nQuote it: \`"201 Created"\`.`,
    })
    .superRefine((text, context) => {
      if (text.length >= 1 && text.length <= most) return;
      const message =
        text.length === 0
          ? finding(`${what} is empty.`, 'Write what readers will see.')
          : finding(
              `${what} has ${String(text.length)} characters; ${String(most)} are the most in a drawing.`,
              shorten,
            );
      context.addIssue({ code: 'custom', message });
    });
}

const partySchema = short(32, 'The name of a party', 'Shorten it; the text around the block can say it in full.');
const saidSchema = short(140, 'The text of a step', 'Shorten it, or make it two steps.');

const partyId = z.string({ error: 'The id of a party is expected.\nWrite one of those below `parties`.' });

/** The keys of both forms of a step. */
const keysSchema = closed({
  /** Who speaks, and to whom: ids of `parties`. */
  from: partyId.optional(),
  to: partyId.optional(),
  says: saidSchema.optional(),
  /** Whether it answers a step before; drawn dashed. */
  reply: z.boolean({ error: '`reply` is `true` or `false`.\nLeave it out for what is no reply.' }).optional(),
  /** Who does something by itself: an id of `parties`. */
  at: partyId.optional(),
  does: saidSchema.optional(),
});

/** One party speaks to another. */
export interface MessageInput {
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly reply: boolean;
}

/** One party does something by itself. */
export interface ActionInput {
  readonly at: string;
  readonly does: string;
}

const ACTION = ['at', 'does'] as const;
const MESSAGE = ['from', 'to', 'says', 'reply'] as const;

const stepSchema = keysSchema.transform((keys, context): MessageInput | ActionInput => {
  const { from, to, says, reply = false, at, does } = keys;
  const [action, message] = [ACTION, MESSAGE].map((form) => form.filter((key) => keys[key] !== undefined));
  if (!action?.length && from !== undefined && to !== undefined && says !== undefined) return { from, to, says, reply };
  if (!message?.length && at !== undefined && does !== undefined) return { at, does };
  context.addIssue({ code: 'custom', message: misformed(keys, action ?? [], message ?? []) });
  return z.NEVER;
});

type Keys = z.output<typeof keysSchema>;

/** Why the keys of a step make neither of its forms, with the form that they would make. */
function misformed(keys: Keys, action: readonly string[], message: readonly string[]): string {
  const [first, second] = [action[0], message[0]];
  const forms = [written(keys, ['from', 'to', 'says']), written(keys, ACTION)] as const;
  if (first !== undefined && second !== undefined) {
    const reason = `This step has \`${first}\` and \`${second}\`: a party does something by itself, or says something to another.`;
    return finding(reason, `Make it two steps: ${forms[0]} and ${forms[1]}.`);
  }
  if (first === undefined && second === undefined)
    return finding('This step is empty.', `Write ${forms[0]}, or ${forms[1]} for what a party does by itself.`);
  const needed = first === undefined ? (['from', 'to', 'says'] as const) : ACTION;
  const lacking = needed.filter((key) => keys[key] === undefined).map((key) => `\`${key}\``);
  return finding(`This step lacks ${lacking.join(' and ')}.`, `Write ${first === undefined ? forms[0] : forms[1]}.`);
}

/** A step as YAML with these keys, dots where nothing is known. */
function written(keys: Keys, form: readonly ('from' | 'to' | 'says' | 'at' | 'does')[]): string {
  const pairs = form.map((key) => {
    const value = keys[key];
    if (value === undefined) return `${key}: …`;
    return `${key}: ${key === 'says' || key === 'does' ? JSON.stringify(value) : value}`;
  });
  return `\`{ ${pairs.join(', ')} }\``;
}

const partiesSchema = z
  .record(z.string(), partySchema, {
    error: 'A sequence needs its parties.\nAdd `parties: { client: Client, api: API }`, in the order of the columns.',
  })
  .superRefine((parties, context) => {
    const ids = Object.keys(parties);
    for (const id of ids.filter((key) => !/^[A-Za-z][A-Za-z0-9-]*$/.test(key))) {
      const message = finding(
        `\`${id}\` cannot be the id of a party.`,
        'Begin with a letter; use letters, digits and `-`.',
      );
      context.addIssue({ code: 'custom', path: [id], message });
    }
    if (ids.length < 2) {
      const hint = 'Add another below `parties`; what one does alone is a list in the text.';
      context.addIssue({ code: 'custom', message: finding('A sequence runs between two parties at least.', hint) });
    }
    if (ids.length > MOST_PARTIES) {
      const reason = `${String(ids.length)} parties do not fit a phone; ${String(MOST_PARTIES)} are the most.`;
      context.addIssue({ code: 'custom', message: finding(reason, 'Join some of them, or make it two sequences.') });
    }
  });

/** A block of `sequences`: who says what to whom, in order. */
export const sequenceSchema = closed({
  ...inheritable,
  title: z
    .string({ error: 'A sequence has a title.\nSay what happens in it: `title: A retry with the same key`.' })
    .min(1, { error: 'The title is empty.\nSay what happens: `title: A retry with the same key`.' }),
  /** Ids of the parties, with the names that readers see, in the order of the columns. */
  parties: partiesSchema,
  steps: z
    .array(stepSchema, {
      error: 'A sequence needs its steps.\nAdd `steps:` with `- { from: client, to: api, says: … }`.',
    })
    .min(1, { error: 'There are no steps here.\nAdd `- { from: client, to: api, says: … }` below `steps`.' }),
});

export type SequenceInput = z.output<typeof sequenceSchema>;
