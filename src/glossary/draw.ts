import { drawSource } from '../blocks/table-notes.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { GlossaryTerm } from './schema.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

/** A term with all that its entry leads to. */
export interface GlossaryEntry {
  readonly term: GlossaryTerm;
  readonly see: readonly Link[];
  /** Articles that are about the term. */
  readonly explained: readonly Link[];
  /** Articles that use it, the newest first: as many as are shown, and how many there are. */
  readonly used: readonly Link[];
  readonly uses: number;
}

/** Entries whose terms begin with one letter. */
export interface LetterGroup {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** The glossary from A to Z, with a list of its letters. The anchor of an entry is the id of its term. */
export function drawGlossary(groups: readonly LetterGroup[]): Markup {
  const letters = groups.map(({ letter }) => html`<li><a href="#${anchorOf(letter)}">${nameOf(letter)}</a></li>`);
  return html`<nav aria-label="Letters"><ul class="letters">${letters}</ul></nav>
${groups.map(drawGroup)}`;
}

const nameOf = (letter: string): string => (letter === '#' ? 'Other' : letter);

/** No id of a term holds `_`. */
const anchorOf = (letter: string): string => `letter_${letter === '#' ? 'other' : letter.toLowerCase()}`;

function drawGroup({ letter, entries }: LetterGroup): Markup {
  const id = anchorOf(letter);
  return html`<section class="glossary-letter" aria-labelledby="${id}">
<h2 id="${id}">${nameOf(letter)}</h2>
<dl class="glossary">
${entries.map(drawEntry)}</dl>
</section>
`;
}

function drawEntry({ term, see, explained, used, uses }: GlossaryEntry): Markup {
  const lines = [
    term.aliases.length > 0 && line('Also', join(term.aliases, ', ')),
    term.source && line('Source', drawSource(term.source)),
    see.length > 0 && line('See also', drawLinks(see)),
    explained.length > 0 && line('Explained in', drawLinks(explained)),
    uses > 0 && html`<dd class="glossary-line">${drawUses(used, uses)}</dd>`,
  ];
  return html`<div class="glossary-entry" id="${term.id}"><dt><dfn>${term.term}</dfn>${term.expansion !== undefined && html` <span class="expansion">${term.expansion}</span>`}</dt>
<dd>${term.definition}</dd>
${lines}</div>
`;
}

const line = (label: string, content: Markup): Markup =>
  html`<dd class="glossary-line"><span class="glossary-label">${label}</span> ${content}</dd>\n`;

const drawLinks = (links: readonly Link[]): Markup =>
  join(
    links.map(({ label, href }) => html`<a href="${href}">${label}</a>`),
    ', ',
  );

function drawUses(used: readonly Link[], uses: number): Markup {
  const items = used.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`);
  const more = uses > used.length && html`<li>and ${uses - used.length} older ones</li>`;
  return html`<details><summary>Used in ${uses === 1 ? 'one article' : html`${uses} articles`}</summary><ul class="glossary-uses">${items}${more}</ul></details>`;
}

/** Of a note that explains a term on an article's page. No other id holds `_`. */
export const noteId = (id: string): string => `term_${id}`;

/** Notes that explain terms beside their mentions: hidden until a mention is pointed at, read to those who listen. */
export function drawTermNotes(terms: readonly GlossaryTerm[]): Markup {
  return join(
    terms.map(
      ({ id, term, expansion, definition }) =>
        html`<div class="term-note" popover="manual"><p id="${noteId(id)}" role="tooltip">${expansion === undefined ? html`<strong>${term}:</strong>` : html`<strong>${term}</strong> (${expansion}):`} ${definition}</p><p class="term-more" aria-hidden="true">Tap the word again for its entry in the glossary.</p></div>`,
    ),
    '\n',
  );
}
