import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/parse/code-frame.ts';

const text = 'one\ntwo words\n\tthree\r\nfour';

describe('codeFrame', () => {
  test('shows the line with its neighbours and a caret', () => {
    expect(codeFrame(text, { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } })).toMatchInlineSnapshot(`
      "  1 | one
      > 2 | two words
          |     ^^^^^
        3 |  three"
    `);
  });

  test('shows the first and last lines without neighbours that are not there', () => {
    expect(codeFrame(text, { start: { line: 1, column: 1 } })).toMatchInlineSnapshot(`
      "> 1 | one
          | ^
        2 | two words"
    `);
    expect(codeFrame(text, { start: { line: 4, column: 3 } })).toMatchInlineSnapshot(`
      "  3 |  three
      > 4 | four
          |   ^"
    `);
  });

  test('marks the rest of the line where the place goes on', () => {
    expect(codeFrame(text, { start: { line: 2, column: 5 }, end: { line: 4, column: 1 } })).toMatchInlineSnapshot(`
      "  1 | one
      > 2 | two words
          |     ^^^^^
        3 |  three"
    `);
  });

  test('cuts a long line around the place', () => {
    const long = `${'a'.repeat(200)}HERE${'b'.repeat(200)}`;
    const [line = '', caret = ''] = codeFrame(long, {
      start: { line: 1, column: 201 },
      end: { line: 1, column: 205 },
    }).split('\n');
    expect(line.length).toBeLessThan(112);
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('lines carets up under tabs, and takes a BOM for nothing', () => {
    expect(codeFrame('\uFEFF\tx', { start: { line: 1, column: 2 } })).toBe('> 1 |  x\n    |  ^');
  });
});
