import { drawInlineNotice, noticesBeside } from '../../disclosures/draw.ts';
import { html, join } from '../../markup.ts';
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
    page: (node, { sourceNumber, article }) => {
      const id = required(node, 'source');
      const number = sourceNumber(id);
      const title = article.sources.find((source) => source.id === id)?.title ?? id;
      return html`<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}: ${title}">${number}</a></sup>`;
    },
    portable: (node, { sourceNumber }) => html`<sup>[${sourceNumber(required(node, 'source'))}]</sup>`,
  },
};

/** `<Partner id="mexc">text</Partner>`: a paid link, which says so on the spot. */
export const partner: Component = {
  shape: { name: 'Partner', attributes: { id: { required: true } }, flow: 'inline', holds: 'inline' },
  draw: alike((node, { article, partners, prose, mode }) => {
    const id = required(node, 'id');
    const notices = noticesBeside(article.notices, { partner: id }).map((notice) => drawInlineNotice(notice, mode));
    return html`<a href="${partners[id]?.url ?? ''}" rel="sponsored nofollow noopener">${prose(node.children)}</a>${join(notices)}`;
  }),
};
