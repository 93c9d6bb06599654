import { drawInlineNotice, noticesBeside } from '../../disclosures/draw.ts';
import { formatDate } from '../../format.ts';
import { html, join } from '../../markup.ts';
import type { Markup } from '../../markup.ts';
import type { Source } from '../../provenance/provenance.ts';
import { alike, required } from './component.ts';
import type { Value } from '../../blocks/block.ts';
import type { Component, Drawing, JsxElement } from './component.ts';

/** `<Value of="votes.1.share" />`: a figure of the data, as prose says it. */
export const value: Component = {
  shape: { name: 'Value', attributes: { of: { required: true } }, flow: 'inline', holds: 'nothing' },
  draw: {
    page: (node, drawing) => {
      const { quantity, text } = valueNamed(node, drawing);
      return quantity ? html`<data value="${quantity.value}">${text}</data>` : html`${text}`;
    },
    portable: (node, drawing) => html`${valueNamed(node, drawing).text}`,
  },
};

function valueNamed(node: JsxElement, { values }: Drawing): Value {
  const named = values.get(required(node, 'of'));
  if (!named) throw new Error(`there is no value \`${required(node, 'of')}\`, which the check of references requires`);
  return named;
}

/** `<Cite source="rfc-2104" />`: a numbered note that leads to the list of sources. */
export const cite: Component = {
  shape: { name: 'Cite', attributes: { source: { required: true } }, flow: 'inline', holds: 'nothing' },
  draw: {
    page: (node, { sourceNumber, article, notesSource }) => {
      const id = required(node, 'source');
      const number = sourceNumber(id);
      const source = article.sources.find((candidate) => candidate.id === id);
      const note = source !== undefined && notesSource(id) && drawMarginNote(number, source);
      return html`<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}: ${source?.title ?? id}">${number}</a></sup>${note}`;
    },
    portable: (node, { sourceNumber }) => html`<sup>[${sourceNumber(required(node, 'source'))}]</sup>`,
  },
};

/**
 * The source beside the first note that leads to it, for pages with a margin. Whoever hears the page is led to the list of
 * sources, which says the same and more.
 */
function drawMarginNote(number: number, { title, publisher, date }: Source): Markup {
  const whose = publisher === undefined ? '' : ` (${publisher})`;
  const when = date === undefined ? '' : `, ${formatDate(date)}`;
  return html`<small class="margin-note" aria-hidden="true"><b>${number}</b> ${title}${whose}${when}</small>`;
}

/** `<Partner id="mexc">text</Partner>`: a paid link, which says so on the spot. */
export const partner: Component = {
  shape: { name: 'Partner', attributes: { id: { required: true } }, flow: 'inline', holds: 'inline' },
  draw: alike((node, { article, partners, prose, mode }) => {
    const id = required(node, 'id');
    const notices = noticesBeside(article.notices, { partner: id }).map((notice) => drawInlineNotice(notice, mode));
    return html`<a href="${partners[id]?.url ?? ''}" rel="sponsored nofollow noopener">${prose(node.children)}</a>${join(notices)}`;
  }),
};
