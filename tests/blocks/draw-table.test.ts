import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import type { Cell, DataTable } from '../../src/blocks/block.ts';
import { drawTable } from '../../src/blocks/draw-table.ts';
import { legendOf } from '../../src/blocks/legend.ts';

const TABLE: DataTable = {
  columns: [
    { id: 'rank', label: 'Rank', type: 'rank' },
    { id: 'name', label: 'Name', type: 'name' },
    { id: 'cap', label: 'Market cap', type: 'quantity' },
  ],
  rows: [
    {
      id: 'a',
      cells: [textCell('1'), textCell('A', { href: '/assets/a/' }), textCell('$6M', { note: 'Given as a ceiling' })],
    },
    { id: 'b', cells: [textCell('2'), textCell('B'), missingCell('withheld', { note: 'Given as a ceiling' })] },
    {
      id: 'c',
      cells: [
        textCell('3'),
        textCell('C'),
        textCell('$1', {
          asOf: { date: '2025-01' },
          source: { id: 's', title: 'S & T', url: 'https://s.example/?a&b', publisher: 'P' },
        }),
      ],
    },
    { id: 'others', computed: true, cells: [textCell(''), textCell('Others'), textCell('$2')] },
  ],
  header: 1,
};

/** Every text in a table, hostile. */
function hostile(text: string): DataTable {
  const cells: readonly Cell[] = [
    textCell(text, { href: `https://x.example/${text}` }),
    { ...missingCell('withheld'), text },
    textCell(text, {
      note: text,
      source: { id: 's', title: text, publisher: text, url: text },
      asOf: { unstated: text },
    }),
  ];
  return {
    columns: cells.map((_, index) => ({ id: String(index), label: text, type: 'text' })),
    rows: [{ id: text, cells }],
    header: 0,
  };
}

const tags = (markup: string): readonly string[] => [...markup.matchAll(/<\/?[a-z]+/g)].map(([tag]) => tag);

describe('drawTable', () => {
  it('draws a table for a page', () => {
    expect(drawTable(TABLE, { mode: 'page', caption: 'Sizes' }).text).toMatchInlineSnapshot(`
      "<div class="table-scroll" tabindex="0" role="region" aria-label="Sizes"><table class="data-table">
      <caption>Sizes</caption>
      <thead><tr><th scope="col" class="num">Rank</th><th scope="col">Name</th><th scope="col" class="num">Market cap</th></tr></thead>
      <tbody>
      <tr><td class="num">1</td><th scope="row"><a href="/assets/a/">A</a></th><td class="num">$6M<sup>a</sup></td></tr>
      <tr><td class="num">2</td><th scope="row">B</th><td class="num"><abbr class="missing" title="not disclosed by the source">undisclosed</abbr><sup>a</sup></td></tr>
      <tr><td class="num">3</td><th scope="row">C</th><td class="num">$1<sup>b</sup></td></tr>
      <tr class="computed"><td class="num"></td><th scope="row"><em>Others</em></th><td class="num"><em>$2</em></td></tr>
      </tbody>
      </table></div>
      <ul class="table-notes"><li><sup>a</sup> Given as a ceiling.</li><li><sup>b</sup> Source: <a href="https://s.example/?a&amp;b">S &amp; T</a> (P). As of January 2025.</li></ul>"
    `);
  });

  it('draws a table for feeds and mail, without classes, with absolute addresses and reasons in words', () => {
    const drawn = drawTable(TABLE, { mode: 'portable', caption: 'Sizes', origin: 'https://r.example' }).text;
    expect(drawn).toMatchInlineSnapshot(`
      "<table>
      <caption>Sizes</caption>
      <thead><tr><th scope="col">Rank</th><th scope="col">Name</th><th scope="col">Market cap</th></tr></thead>
      <tbody>
      <tr><td>1</td><th scope="row"><a href="https://r.example/assets/a/">A</a></th><td>$6M<sup>a</sup></td></tr>
      <tr><td>2</td><th scope="row">B</th><td>undisclosed (not disclosed by the source)<sup>a</sup></td></tr>
      <tr><td>3</td><th scope="row">C</th><td>$1<sup>b</sup></td></tr>
      <tr><td></td><th scope="row"><em>Others</em></th><td><em>$2</em></td></tr>
      </tbody>
      </table>
      <ul><li><sup>a</sup> Given as a ceiling.</li><li><sup>b</sup> Source: <a href="https://s.example/?a&amp;b">S &amp; T</a> (P). As of January 2025.</li></ul>"
    `);
    expect(drawn).not.toMatch(/\s(?:class|style|id|tabindex|data-\w+|aria-\w+)=/);
  });

  it('can be scrolled by keyboard only where it is wide', () => {
    const narrow = { columns: TABLE.columns.slice(0, 2), rows: [], header: 1 };
    expect(drawTable(narrow, { mode: 'page', caption: 'Sizes' }).text).toContain('<div class="table-scroll"><table');
  });

  it('letters notes on from z', () => {
    const rows = Array.from({ length: 28 }, (_, index) => ({
      id: String(index),
      cells: [textCell('x', { note: `Note ${index}.` })],
    }));
    const drawn = drawTable(
      { columns: [{ id: 'a', label: 'A', type: 'name' }], rows, header: 0 },
      { mode: 'portable', caption: 'N' },
    ).text;
    expect(drawn).toContain(
      '<li><sup>z</sup> Note 25.</li><li><sup>aa</sup> Note 26.</li><li><sup>ab</sup> Note 27.</li>',
    );
  });

  it('lets no text become markup', () => {
    const expected = tags(drawTable(hostile('x'), { mode: 'page', caption: 'x' }).text);
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '/', 'a', ' ', '\u0000') }),
      fc.constantFrom('</td><script>alert(1)</script>', '" onmouseover="x', "'><img src=x onerror=y>"),
    );
    fc.assert(
      fc.property(nasty, fc.constantFrom('page', 'portable'), (text, mode) => {
        const drawn = drawTable(hostile(text), { mode, caption: text }).text;
        if (mode === 'page') expect(tags(drawn)).toEqual(expected);
        expect(drawn).not.toMatch(/<script|<img|\son\w+="/);
      }),
    );
  });
});

describe('legendOf', () => {
  it('explains only the marks that occur', () => {
    expect(legendOf(TABLE)).toEqual(['In the table, undisclosed means not disclosed by the source.']);
    expect(legendOf({ ...TABLE, rows: [] })).toEqual([]);
  });

  it('explains qualifiers', () => {
    const cells = (['over', 'about', 'exact'] as const).map((qualifier) =>
      textCell('1', { quantity: { value: 1, qualifier, unit: { kind: 'count' } } }),
    );
    expect(legendOf({ ...TABLE, rows: [{ id: 'a', cells }] })).toEqual([
      'In the table, ~ means about and + means over.',
    ]);
  });
});
