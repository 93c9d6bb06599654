import type { Block, Column, DataTable, Row, Value } from '../blocks/block.ts';
import { textCell } from '../blocks/block.ts';
import { legendOf } from '../blocks/legend.ts';
import { formatQuantity } from '../format.ts';
import { inherit, provenanceOf } from '../provenance/inheritance.ts';
import type { Context } from '../provenance/inheritance.ts';
import { toFact } from './fact.ts';
import type { Fact } from './fact.ts';
import type { FactsInput, Status } from './schema.ts';

export interface Facts extends Block {
  readonly kind: 'facts';
  readonly status: Status;
  readonly layout: FactsInput['layout'];
  readonly facts: readonly Fact[];
}

const TITLES: Readonly<Record<Status, string>> = {
  stated: 'Facts',
  claimed: 'Claims that were not checked',
  measured: 'Measurements',
};
const VALUES: Readonly<Record<Status, readonly [list: string, prices: string]>> = {
  stated: ['Value', 'Price'],
  claimed: ['Claimed value', 'Claimed price'],
  measured: ['Measured value', 'Measured price'],
};
const NOTES: Readonly<Record<Status, readonly string[]>> = {
  stated: [],
  claimed: ['These are claims: they are repeated as they were made, and were not checked.'],
  measured: ['These figures were measured.'],
};

/**
 * Facts with their values read. That they are only claimed stands in the head of the table, in a note and in the title.
 *
 * @returns `undefined` where the facts have no provenance
 */
export function toFacts(input: FactsInput, context: Context): Facts | undefined {
  const inherited = inherit(context.inherited, input, context.path, context.resolve);
  const provenance = provenanceOf(inherited, context.path, context.report);
  if (!provenance) return undefined;
  const { status, layout } = input;
  const facts = Object.entries(input.rows).map(([id, row]) => toFact(id, row, provenance, { ...context, inherited }));
  const table = tableOf(facts, VALUES[status][layout === 'list' ? 0 : 1]);
  const subjects = facts.flatMap(({ of }) => (of ?? inherited.asset)?.id ?? []);
  return {
    kind: 'facts',
    id: context.id,
    title: titled(input.title ?? TITLES[status], status),
    status,
    layout,
    facts,
    table,
    notes: [...NOTES[status], ...legendOf(table)],
    provenance,
    values: facts.flatMap((fact) => valueOf(context.id, fact)),
    assets: [...new Set(subjects)],
  };
}

function titled(title: string, status: Status): string {
  return status === 'claimed' && !/claim/i.test(title) ? `${title} (claimed)` : title;
}

/** The column of subjects stands only where a fact names one. */
function tableOf(facts: readonly Fact[], label: string): DataTable {
  const withSubjects = facts.some(({ of }) => of !== undefined);
  const subjects: readonly Column[] = withSubjects ? [{ id: 'of', label: 'Of', type: 'text' }] : [];
  const columns: readonly Column[] = [
    { id: 'fact', label: 'Fact', type: 'name' },
    ...subjects,
    valueColumn(facts, label),
  ];
  return { columns, rows: facts.map((fact) => toRow(fact, withSubjects)), header: 0 };
}

function toRow({ id, label, of, cell }: Fact, withSubjects: boolean): Row {
  const subject = of ? textCell(of.name, { href: of.href }) : textCell('');
  return { id, cells: [textCell(label), ...(withSubjects ? [subject] : []), cell] };
}

function valueColumn(facts: readonly Fact[], label: string): Column {
  const units = facts.map(({ cell }) => cell.quantity?.unit);
  const [unit] = units;
  if (!units.every((other) => other !== undefined)) return { id: 'value', label, type: 'text' };
  const shared = unit !== undefined && units.every((other) => JSON.stringify(other) === JSON.stringify(unit));
  return { id: 'value', label, type: 'quantity', ...(shared && { unit }) };
}

function valueOf(id: string, fact: Fact): readonly Value[] {
  const { quantity, text, missing } = fact.cell;
  if (missing !== undefined) return [];
  const value = { path: `${id}.${fact.id}`, label: fact.of ? `${fact.label} of ${fact.of.name}` : fact.label };
  return [quantity ? { ...value, text: formatQuantity(quantity), quantity } : { ...value, text }];
}
