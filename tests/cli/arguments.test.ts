import { expect, test } from 'vitest';
import { readCount, readDay, readOptions } from '../../src/cli/arguments.ts';

const known = { now: { type: 'string' }, 'no-search': { type: 'boolean' } } as const;

test('options are read by name', () => {
  expect({ ...readOptions(['--now', '2026-11-21', '--no-search'], known) }).toEqual({
    now: '2026-11-21',
    'no-search': true,
  });
});

test.each([
  [['--no-serach'], 'There is no option `--no-serach` here. Did you mean `--no-search`?'],
  [['--nw=1'], 'There is no option `--nw` here. Did you mean `--now`?'],
  [['--now'], "Option '--now <value>' argument missing"],
  [['dist'], "Unexpected argument 'dist'. This command does not take positional arguments"],
])('%j cannot be used', (args, message) => {
  expect(() => readOptions(args, known)).toThrow(message);
});

test.each(['2026-02-30', '2026-1-1', 'today', '2026-11-21T00:00'])('`%s` is no day', (text) => {
  expect(() => readDay(text)).toThrow(`\`${text}\` is no day. Write it as \`--now 2026-11-21\`.`);
});

test.each(['0', '-1', '1.5', 'two', ''])('%j is no count', (text) => {
  expect(() => readCount('workers', text)).toThrow(`\`--workers ${text}\` is no whole number from 1 on.`);
});

test('a leap day and a count are read', () => {
  expect([readDay('2028-02-29'), readCount('workers', '12')]).toEqual(['2028-02-29', 12]);
});
