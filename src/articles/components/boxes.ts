import { attributes, html } from '../../markup.ts';
import type { Markup } from '../../markup.ts';
import { attribute, required } from './component.ts';
import type { Component, Drawing, JsxElement } from './component.ts';

/** The id of the takeaways' heading, which no list of contents needs. */
export const TAKEAWAYS = 'takeaways';

/** `<Takeaways>`: what a reader in a hurry should know, as a list. */
export const takeaways: Component = {
  shape: { name: 'Takeaways', attributes: {}, flow: 'block', holds: 'prose' },
  draw: {
    page: (node, { prose, heading }) => {
      const id = heading('Key takeaways', 2, TAKEAWAYS);
      return html`<section class="takeaways" aria-labelledby="${id}"><h2 id="${id}">Key takeaways</h2>${prose(node.children)}</section>`;
    },
    portable: (node, { prose }) => html`<p><strong>Key takeaways</strong></p>${prose(node.children)}`,
  },
};

/** `<Callout kind="note" title="…">`: a remark beside the argument. */
export const callout: Component = {
  shape: {
    name: 'Callout',
    attributes: { kind: { values: ['note', 'warning'] }, title: {} },
    flow: 'block',
    holds: 'prose',
  },
  draw: {
    page: (node, { prose }) => {
      const title = calloutTitle(node);
      return html`<aside class="callout callout-${calloutKind(node)}" aria-label="${title}"><p class="callout-title">${title}</p>${prose(node.children)}</aside>`;
    },
    portable: (node, { prose }) =>
      html`<blockquote><p><strong>${calloutTitle(node)}</strong></p>${prose(node.children)}</blockquote>`,
  },
};

const calloutKind = (node: JsxElement): string => attribute(node, 'kind') ?? 'note';

const calloutTitle = (node: JsxElement): string =>
  attribute(node, 'title') ?? (calloutKind(node) === 'warning' ? 'Warning' : 'Note');

/** `<Figure src="desk.png" alt="…" credit="…" />`: a picture that lies beside the article, with what it shows and whose it is. */
export const figure: Component = {
  shape: {
    name: 'Figure',
    attributes: { src: { required: true }, alt: { required: true }, credit: { required: true }, caption: {} },
    flow: 'block',
    holds: 'nothing',
  },
  draw: {
    page: (node, drawing) =>
      html`<figure class="picture"><img${pictureOf(node, drawing)} loading="lazy" decoding="async"><figcaption>${captionOf(node)}<span class="credit">Picture: ${required(node, 'credit')}</span></figcaption></figure>`,
    portable: (node, drawing) =>
      html`<figure><img${pictureOf(node, drawing)}><figcaption>${captionOf(node)}Picture: ${required(node, 'credit')}</figcaption></figure>`,
  },
};

function pictureOf(node: JsxElement, { article, origin }: Drawing): Markup {
  const name = required(node, 'src');
  const found = article.pictures.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`there is no picture \`${name}\`, which the check of pictures requires`);
  const { width, height } = found;
  return attributes({ src: `${origin}${article.href}${name}`, alt: required(node, 'alt'), width, height });
}

function captionOf(node: JsxElement): string {
  const caption = attribute(node, 'caption');
  return caption === undefined ? '' : `${caption} `;
}
