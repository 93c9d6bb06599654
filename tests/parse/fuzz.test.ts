import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/parse/lines.ts';
import { damage } from '../support/damage.ts';
import { fixture, messagesOf } from './reading.ts';

/** Texts made of what YAML, Markdown and MDX give a meaning to. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '  ',
        '{',
        '}',
        '{/*',
        '*/}',
        '<',
        '>',
        '</',
        '/>',
        '<A',
        '<A>',
        '</A>',
        '<br>',
        '"',
        "'",
        '`',
        '```\n',
        '[a](',
        ')',
        '![',
        '|',
        '| a |\n|---|\n',
        '- ',
        '1. ',
        '# ',
        '> ',
        'key: ',
        '&a ',
        '*a',
        '!!str ',
        '<<: ',
        'import a from "b"',
        'export ',
        '=',
        'on',
        '\uFEFF',
        '\u0000',
        '\uD800',
        'é😀',
        '75,000',
        '# check-ok ',
        'javascript:',
        '[^1]',
        '~~~',
        '%YAML',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const withinFile = (text: string): void => {
  const count = linesOf(text).length;
  for (const { place } of messagesOf(text)) {
    expect(place.start.line).toBeGreaterThanOrEqual(1);
    expect(place.start.line).toBeLessThanOrEqual(count);
    expect(place.start.column).toBeGreaterThanOrEqual(1);
    expect(place.end?.line ?? 1).toBeLessThanOrEqual(count);
  }
};

describe('any text', () => {
  test('is read without a fault, and every message stands in the file', () => {
    fc.assert(fc.property(scraps, withinFile), { numRuns: 400 });
  });

  test('is read without a fault as frontmatter', () => {
    fc.assert(
      fc.property(scraps, (text) => withinFile(`---\n${text}\n---\nText.\n`)),
      { numRuns: 600 },
    );
  });

  test('is read without a fault as a body', () => {
    fc.assert(
      fc.property(scraps, (text) => withinFile(`---\na: 1\n---\n${text}`)),
      { numRuns: 600 },
    );
  });

  test('of an article, cut and damaged anywhere, is read without a fault', () => {
    const articles = [fixture('ok/awards.mdx'), fixture('ok/forecast.mdx')];
    const cut = fc.tuple(fc.constantFrom(...articles), fc.nat(), fc.nat({ max: 40 }), scraps, fc.nat());
    fc.assert(
      fc.property(cut, ([text, at, length, scrap, seed]) => {
        const offset = at % text.length;
        withinFile(damage(text, seed).text);
        withinFile(text.slice(0, offset) + scrap + text.slice(offset + length));
      }),
      { numRuns: 150 },
    );
  });
});
