/** An issue as plain text: tables stay tables, links stand behind what they are of. */
import { convert } from 'html-to-text';
import type { HtmlToTextOptions } from 'html-to-text';
import { adapt, element, isWithin, shortened } from './adapt.ts';
import type { DrawTag } from './adapt.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** Lines that every mail program shows whole. */
const WIDTH = 76;

const plain = { uppercase: false } as const;
const heading = (leadingLineBreaks: number): object => ({ options: { ...plain, leadingLineBreaks } });

const OPTIONS: HtmlToTextOptions = {
  wordwrap: WIDTH,
  selectors: [
    { selector: 'h1', ...heading(1) },
    { selector: 'h2', ...heading(3) },
    { selector: 'h3', ...heading(3) },
    { selector: 'h4', ...heading(2) },
    { selector: 'h5', ...heading(2) },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
    {
      selector: 'table',
      format: 'dataTable',
      options: { uppercaseHeaderCells: false, maxColumnWidth: 28, colSpacing: 2, rowSpacing: 0 },
    },
  ],
};

/**
 * Portable markup as plain text.
 *
 * @param origin of the site: tables name none of its addresses, which would tear them apart
 */
export function plainText(markup: Markup, origin: string): string {
  return convert(adapt(markup, forText(origin)).text, OPTIONS);
}

/** Marks stand for what plain text cannot set. */
const forText =
  (origin: string): DrawTag =>
  (tag, children) => {
    switch (tag.name) {
      case 'a':
        return isWithin(tag, 'table') ? linkInTable(tag.attribs.href ?? '', children, origin) : undefined;
      case 'img':
        return html`<p>[Picture: ${tag.attribs.alt ?? ''}]</p>`;
      case 'h2':
        return element('h2', {}, html`${children}<br>${'='.repeat(40)}`);
      case 'h3':
        return element('h3', {}, html`${children}<br>${'-'.repeat(40)}`);
      case 'td':
        return element('td', {}, shortened(tag, children));
      case 'figure':
      case 'figcaption':
        return element('div', {}, children);
      case 'sup':
        return children.text.startsWith('[') ? undefined : html`(${children})`;
      default:
        return undefined;
    }
  };

const linkInTable = (href: string, children: Markup, origin: string): Markup =>
  href.startsWith(`${origin}/`) ? children : html`${children} ${`<${href}>`}`;
