import { html } from '../../markup.ts';
import { attribute, required } from './component.ts';
import type { Component } from './component.ts';

/** The id of the takeaways' heading, which no list of contents needs. */
export const TAKEAWAYS = 'takeaways';

/** `<Takeaways>`: what a reader in a hurry should know, as a list. */
export const takeaways: Component = {
  shape: { name: 'Takeaways', attributes: {}, flow: 'block', holds: 'prose' },
  draw: (node, { prose, mode, heading }) => {
    if (mode === 'portable') return html`<p><strong>Key takeaways</strong></p>${prose(node.children)}`;
    const id = heading('Key takeaways', 2, TAKEAWAYS);
    return html`<section class="takeaways" aria-labelledby="${id}"><h2 id="${id}">Key takeaways</h2>${prose(node.children)}</section>`;
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
  draw: (node, { prose, mode }) => {
    const kind = attribute(node, 'kind') ?? 'note';
    const title = attribute(node, 'title') ?? (kind === 'warning' ? 'Warning' : 'Note');
    if (mode === 'portable')
      return html`<blockquote><p><strong>${title}</strong></p>${prose(node.children)}</blockquote>`;
    return html`<aside class="callout callout-${kind}" aria-label="${title}"><p class="callout-title">${title}</p>${prose(node.children)}</aside>`;
  },
};

/** `<Figure src="desk.png" alt="…" credit="…" />`: a picture that lies beside the article, with what it shows and whose it is. */
export const figure: Component = {
  shape: {
    name: 'Figure',
    attributes: { src: { required: true }, alt: { required: true }, credit: { required: true }, caption: {} },
    flow: 'block',
    holds: 'nothing',
  },
  draw: (node, { article, mode, origin }) => {
    const name = required(node, 'src');
    const found = article.pictures.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`there is no picture \`${name}\`, which the check of pictures requires`);
    const { width, height } = found;
    const [caption, credit] = [attribute(node, 'caption'), required(node, 'credit')];
    const picture = html`<img src="${origin}${article.href}${name}" alt="${required(node, 'alt')}" width="${width}" height="${height}"${mode === 'page' && html` loading="lazy" decoding="async"`}>`;
    if (mode === 'portable')
      return html`<figure>${picture}<figcaption>${caption !== undefined && `${caption} `}Picture: ${credit}</figcaption></figure>`;
    return html`<figure class="picture">${picture}<figcaption>${caption !== undefined && html`${caption} `}<span class="credit">Picture: ${credit}</span></figcaption></figure>`;
  },
};
