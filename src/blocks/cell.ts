/** A cell as editors type it: a bare value, a value with its own provenance, or the reason why there is none. */
import { z } from 'zod';
import { closed, finding } from '../parse/closed.ts';
import { traceable } from '../provenance/inheritance.ts';
import type { Inherited } from '../provenance/inheritance.ts';
import type { AsOf, Provenance } from '../provenance/provenance.ts';
import type { Cell, Missing } from './block.ts';

const REASONS = ['not-captured', 'not-applicable', 'withheld'] as const satisfies readonly Missing[];

/** The schema of `missing`, on a block or on a cell. */
export const missingSchema = z.enum(REASONS, {
  error: (issue) =>
    finding(
      `${quoted(issue.input)} is no reason for an empty cell.`,
      'Write `not-captured`, `not-applicable` or `withheld`.',
    ),
});

const linkSchema = closed({
  text: z.string({ error: 'The text of the link is expected.\nWrite `{ text: Where it leads, href: https://… }`.' }),
  href: z.string({ error: 'The address of the link is expected.\nWrite `{ text: Where it leads, href: https://… }`.' }),
});

const bareSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], {
  error: (issue) =>
    issue.input === null || issue.input === undefined
      ? 'This cell is empty.\nLeave its key out, or say why: `{ missing: not-captured }`. A text `~` needs quotes.'
      : 'A cell holds a number, a text, `true` or `false`, or a list of texts.\nQuote a text that holds a comma or a colon.',
});

/** What a cell holds before its column has read it. */
export type CellValue = z.output<typeof bareSchema> | z.output<typeof linkSchema>;

const valueSchema = z
  .unknown()
  .transform((raw, context): CellValue =>
    isRecord(raw) ? pass(linkSchema, raw, context) : pass(bareSchema, raw, context),
  );

const statedSchema = closed({
  value: valueSchema,
  /** Source and date of this figure, where they differ from its row's. */
  ...traceable,
  /** One sentence that readers see under the table. */
  note: z.string().optional(),
});

const absentSchema = closed({ missing: missingSchema, note: z.string().optional() });

export type StatedCell = z.output<typeof statedSchema>;
export type AbsentCell = z.output<typeof absentSchema>;
export type CellInput = StatedCell | AbsentCell;

/** The schema of a cell: `6M`, `[A, B]`, `{ text, href }`, `{ value, source, asOf, note }` or `{ missing, note }`. */
export const cellSchema = z.unknown().transform((raw, context): CellInput => {
  // Nearly all cells are a text or a number, of which nothing more need be asked.
  if (typeof raw === 'string' || (typeof raw === 'number' && Number.isFinite(raw))) return { value: raw };
  if (!isRecord(raw)) return { value: pass(bareSchema, raw, context) };
  if ('missing' in raw) return pass(absentSchema, raw, context);
  if ('href' in raw || 'text' in raw) return { value: pass(linkSchema, raw, context) };
  return pass(statedSchema, raw, context);
});

/** A cell with its note, and with source and date where they are others than the block's. Nearly all have none. */
export function withOwn(cell: Cell, note: string | undefined, own: Inherited, block: Provenance): Cell {
  const { source, asOf } = own;
  if (note === undefined && source === block.source && asOf === block.asOf) return cell;
  return {
    ...cell,
    ...(note !== undefined && { note }),
    ...(source && source.id !== block.source.id && { source }),
    ...(asOf && !sameDate(asOf, block.asOf) && { asOf }),
  };
}

function sameDate(one: AsOf, other: AsOf): boolean {
  if ('date' in one) return 'date' in other && one.date === other.date;
  return 'unstated' in other && one.unstated === other.unstated;
}

/** Reads `raw` by one schema of several; its findings become those of the place. */
function pass<Output>(schema: z.ZodType<Output>, raw: unknown, context: z.RefinementCtx): Output {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
  return z.NEVER;
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function quoted(input: unknown): string {
  return typeof input === 'string' ? `\`${input}\`` : 'This';
}
