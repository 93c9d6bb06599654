import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributePlaces } from '../../src/parse/tags.ts';

const texts = (tag: string): string[] => attributePlaces(tag, 0).map(({ start, end }) => tag.slice(start, end));

describe('attributePlaces', () => {
  test('finds attributes in the order in which they are written', () => {
    expect(texts('<A one="1 > 2" two=\'/>\' three = "3"\n  four {...five} six={{ a: "}" }} />')).toEqual([
      'one="1 > 2"',
      "two='/>'",
      'three = "3"',
      'four',
      '{...five}',
      'six={{ a: "}" }',
    ]);
  });

  test('stops at the end of the tag', () => {
    expect(texts('<A a="1">b="2"</A>')).toEqual(['a="1"']);
    expect(texts('<A/>')).toEqual([]);
    expect(texts('<>')).toEqual([]);
  });

  test('ends on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '=', '"', "'", '{', '}', '/', ' ', 'a', '\n') }),
        (text) => Array.isArray(attributePlaces(`<A ${text}`, 0)),
      ),
    );
  });
});
