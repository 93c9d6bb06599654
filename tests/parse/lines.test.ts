import { describe, expect, test } from 'vitest';
import { linesOf, pointAt } from '../../src/parse/lines.ts';

/** Line and column by counting, the slow way. */
function counted(text: string, offset: number): { line: number; column: number } {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('a point of a text', () => {
  test.each(['', 'one', 'one\ntwo\n', '\n\n', 'one\r\ntwo\r\n\r\nthree', 'one\rtwo', '\r\n'])(
    'is where one counts to, at every offset of %j',
    (text) => {
      for (let offset = 0; offset <= text.length; offset += 1)
        expect(pointAt(text, offset, 1)).toEqual(counted(text, offset));
    },
  );

  test('counts from the first line that is given', () => {
    expect(pointAt('one\ntwo', 5, 10)).toEqual({ line: 11, column: 2 });
  });
});
