import { expect, test } from 'vitest';
import { drawGlossary, drawTermNotes } from '../../src/glossary/draw.ts';
import type { GlossaryEntry } from '../../src/glossary/draw.ts';
import { termOf } from './terms.ts';

const bare = (term: string): GlossaryEntry => ({ term: termOf(term), see: [], explained: [], used: [], uses: 0 });

const FULL: GlossaryEntry = {
  term: termOf('HMAC', {
    expansion: 'keyed-hash message authentication code',
    aliases: ['keyed hash', 'H & M'],
    definition: 'A tag over a message <by a key>.',
    source: { id: 's', title: 'RFC 2104', publisher: 'IETF', url: 'https://example.org/rfc2104' },
  }),
  see: [
    { label: 'nonce', href: '#nonce' },
    { label: 'replay', href: '#replay' },
  ],
  explained: [{ label: 'Signing', href: '/articles/signing/' }],
  used: [{ label: 'Replay & more', href: '/articles/replay/' }],
  uses: 3,
};

test('the page of all terms', async () => {
  const groups = [
    { letter: 'H', entries: [FULL] },
    { letter: 'N', entries: [bare('nonce')] },
    { letter: '#', entries: [{ ...bare('0-RTT'), used: [{ label: 'One', href: '/articles/one/' }], uses: 1 }] },
  ];
  await expect(drawGlossary(groups).text).toMatchFileSnapshot('__snapshots__/glossary.html');
});

test('notes carry the term, what it stands for and its definition, and are hidden until they are asked for', () => {
  expect(drawTermNotes([FULL.term, termOf('nonce')]).text).toMatchInlineSnapshot(`
    "<div class="term-note" popover="manual"><p id="term_hmac" role="tooltip"><strong>HMAC</strong> (keyed-hash message authentication code): A tag over a message &lt;by a key&gt;.</p><p class="term-more" aria-hidden="true">Tap the word again for its entry in the glossary.</p></div>
    <div class="term-note" popover="manual"><p id="term_nonce" role="tooltip"><strong>nonce:</strong> What nonce means.</p><p class="term-more" aria-hidden="true">Tap the word again for its entry in the glossary.</p></div>"
  `);
});
