import { describe, expect, it } from 'vitest';
import { textCell } from '../../src/blocks/block.ts';
import type { Block } from '../../src/blocks/block.ts';
import { drawBlock, drawProvenance } from '../../src/blocks/draw.ts';
import { html, svg } from '../../src/markup.ts';

const BLOCK: Block = {
  kind: 'ranking',
  id: 'votes',
  title: 'Votes & <shares>',
  finding: 'A leads.',
  table: {
    columns: [{ id: 'name', label: 'Name', type: 'name' }],
    rows: [{ id: 'a', cells: [textCell('A', { href: '/assets/a/' })] }],
    header: 0,
  },
  notes: ['How it came about.'],
  provenance: {
    source: { id: 's', title: 'Survey', publisher: 'Press', url: 'https://s.example/' },
    asOf: { date: '2025-10' },
  },
  values: [],
  assets: [],
};
const drawn = svg`<svg></svg>`;
const chart = { svg: drawn, file: { svg: drawn, width: 1, height: 1 }, title: 'T', description: 'D' };
const downloads = [
  { label: 'CSV', href: '/articles/x/votes.csv' },
  { label: 'JSON', href: '/articles/x/votes.json' },
];
const beside = html`<aside>Notice.</aside>`;

describe('drawBlock', () => {
  it('draws a whole figure for a page', () => {
    expect(drawBlock(BLOCK, { mode: 'page', chart, downloads, beside, level: 4 }).text).toMatchInlineSnapshot(`
      "<figure id="votes" class="block block-ranking">
      <figcaption><h4 class="block-title">A leads.</h4><p class="block-finding">Votes &amp; &lt;shares&gt;</p></figcaption>
      <div class="block-beside"><aside>Notice.</aside></div>
      <div class="block-chart"><svg></svg></div>
      <div class="table-scroll"><table class="data-table">
      <caption class="visually-hidden">Votes &amp; &lt;shares&gt;</caption>
      <thead><tr><th scope="col">Name</th></tr></thead>
      <tbody>
      <tr><th scope="row"><a href="/assets/a/">A</a></th></tr>
      </tbody>
      </table></div>
      <ul class="block-notes"><li>How it came about.</li></ul>
      <p class="block-source">Source: <a href="https://s.example/">Survey</a> (Press), as of October 2025</p>
      <p class="block-downloads">Data: <a href="/articles/x/votes.csv">CSV</a>, <a href="/articles/x/votes.json">JSON</a></p>
      </figure>"
    `);
  });

  it('draws a plain figure for feeds and mail', () => {
    const picture = { src: '/articles/x/votes.png', alt: 'Bars.', width: 480, height: 20 };
    const drawn = drawBlock(BLOCK, {
      mode: 'portable',
      chart,
      picture,
      downloads,
      beside,
      origin: 'https://r.example',
    }).text;
    expect(drawn).toMatchInlineSnapshot(`
      "<figure>
      <figcaption><p><strong>A leads.</strong></p><p>Votes &amp; &lt;shares&gt;</p></figcaption>
      <aside>Notice.</aside>
      <p><img src="https://r.example/articles/x/votes.png" alt="Bars." width="480" height="20"></p>
      <table>
      <caption>All figures</caption>
      <thead><tr><th scope="col">Name</th></tr></thead>
      <tbody>
      <tr><th scope="row"><a href="https://r.example/assets/a/">A</a></th></tr>
      </tbody>
      </table>
      <ul><li>How it came about.</li></ul>
      <p>Source: <a href="https://s.example/">Survey</a> (Press), as of October 2025</p>
      <p>Data: <a href="https://r.example/articles/x/votes.csv">CSV</a>, <a href="https://r.example/articles/x/votes.json">JSON</a></p>
      </figure>"
    `);
    expect(drawn).not.toMatch(/\s(?:class|style|id|data-\w+)=|"\//);
  });

  it('says which figure of its article it is, on a page with its address', () => {
    expect(drawBlock(BLOCK, { mode: 'page', number: 2 }).text).toContain(
      '<figcaption><p class="block-number"><a href="#votes">Figure 2</a></p><h3',
    );
    expect(drawBlock(BLOCK, { mode: 'portable', number: 2 }).text).toContain('<figcaption><p>Figure 2</p><p><strong>');
  });

  it('leaves out what there is not', () => {
    const { finding: _, ...bare } = BLOCK;
    const drawn = drawBlock({ ...bare, notes: [] }, { mode: 'page' }).text;
    expect(drawn).not.toMatch(/block-(?:number|finding|beside|chart|notes|downloads)/);
    expect(drawn).toContain('<h3 class="block-title">');
  });
});

describe('drawProvenance', () => {
  it('says why a date is not known', () => {
    const { text } = drawProvenance(
      { source: { id: 's', title: 'Survey' }, asOf: { unstated: 'The source dates nothing.' } },
      'portable',
    );
    expect(text).toBe('<p>Source: Survey; date not stated: the source dates nothing.</p>');
  });
});
