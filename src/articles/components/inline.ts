import { drawInlineNotice, noticesBeside } from '../../disclosures/draw.ts';
import { html, join } from '../../markup.ts';
import { required } from './component.ts';
import type { Component } from './component.ts';

/** `<Value of="votes.1.share" />`: a figure of the data, as prose says it. */
export const value: Component = {
  shape: { name: 'Value', attributes: { of: { required: true } }, flow: 'inline', holds: 'nothing' },
  draw: (node, { values, mode }) => {
    const named = values.get(required(node, 'of'));
    if (!named)
      throw new Error(`there is no value \`${required(node, 'of')}\`, which the check of references requires`);
    if (mode === 'portable' || !named.quantity) return html`${named.text}`;
    return html`<data value="${named.quantity.value}">${named.text}</data>`;
  },
};

/** `<Cite source="rfc-2104" />`: a numbered note that leads to the list of sources. */
export const cite: Component = {
  shape: { name: 'Cite', attributes: { source: { required: true } }, flow: 'inline', holds: 'nothing' },
  draw: (node, { sourceNumber, article, mode }) => {
    const id = required(node, 'source');
    const number = sourceNumber(id);
    if (mode === 'portable') return html`<sup>[${number}]</sup>`;
    const title = article.sources.find((source) => source.id === id)?.title ?? id;
    return html`<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}: ${title}">${number}</a></sup>`;
  },
};

/** `<Partner id="mexc">text</Partner>`: a paid link, which says so on the spot. */
export const partner: Component = {
  shape: { name: 'Partner', attributes: { id: { required: true } }, flow: 'inline', holds: 'inline' },
  draw: (node, { article, partners, prose, mode }) => {
    const id = required(node, 'id');
    const notices = noticesBeside(article.notices, { partner: id }).map((notice) => drawInlineNotice(notice, mode));
    return html`<a href="${partners[id]?.url ?? ''}" rel="sponsored nofollow noopener">${prose(node.children)}</a>${join(notices)}`;
  },
};
