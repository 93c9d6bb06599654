import { describe, expect, it } from 'vitest';
import { cellSchema, withOwn } from '../../src/blocks/cell.ts';
import { findings, read, SOURCES } from './context.ts';

describe('cellSchema', () => {
  it.each([
    ['6M', { value: '6M' }],
    ['[A, B]', { value: ['A', 'B'] }],
    ['{ text: T, href: H }', { value: { text: 'T', href: 'H' } }],
    ['{ value: { text: T, href: H }, note: N }', { value: { text: 'T', href: 'H' }, note: 'N' }],
    ['{ value: true, source: s, asOf: 2024 }', { value: true, source: 's', asOf: { date: '2024' } }],
    ['{ missing: withheld, note: N }', { missing: 'withheld', note: 'N' }],
  ])('reads %s', (yaml, cell) => expect(read(cellSchema, yaml)).toEqual(cell));

  it.each([
    [
      '~',
      ': This cell is empty.\nLeave its key out, or say why: `{ missing: not-captured }`. A text `~` needs quotes.',
    ],
    [
      '{ missing: lost }',
      'missing: `lost` is no reason for an empty cell.\nWrite `not-captured`, `not-applicable` or `withheld`.',
    ],
    ['{ value: 1, as-of: 2024 }', ': `as-of` is not a key here.\nDid you mean `asOf`?'],
    [
      '{ value: 1, asOf: soon }',
      'asOf: A date, or why there is none, is expected.\nWrite `2024`, `2024-06`, `2024-06-30` or `{ unstated: why }`.',
    ],
    ['{ href: H }', 'text: The text of the link is expected.\nWrite `{ text: Where it leads, href: https://… }`.'],
    [
      '[1]',
      ': A cell holds a number, a text, `true` or `false`, or a list of texts.\nQuote a text that holds a comma or a colon.',
    ],
  ])('refuses %s', (yaml, message) => expect(findings(cellSchema, yaml)).toEqual([message]));
});

describe('withOwn', () => {
  const survey = SOURCES.survey!;
  const cell = { text: '1', value: 1 };
  const unstated = { unstated: 'Nobody says.' };
  const own = { currency: 'USD', source: survey, asOf: unstated };

  it('is the cell itself where it has nothing of its own', () => {
    expect(withOwn(cell, undefined, own, { source: survey, asOf: unstated })).toBe(cell);
    expect(withOwn(cell, undefined, own, { source: survey, asOf: { unstated: 'Nobody says.' } })).toEqual(cell);
  });

  it('has the date where only that is another', () => {
    expect(withOwn(cell, undefined, own, { source: survey, asOf: { date: '2024' } })).toEqual({
      ...cell,
      asOf: unstated,
    });
  });

  it('has the source where that is another, and the note', () => {
    const block = { source: { ...survey, id: 'other' }, asOf: unstated };
    expect(withOwn(cell, 'N', own, block)).toEqual({ ...cell, note: 'N', source: survey });
  });
});
