/** An issue as `email.html`: one column of tables, every style in its element. */
import juice from 'juice';
import { formatDate } from '../format.ts';
import { html, join, trusted } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { adapt, element, isFigure, isLast, shortened } from './adapt.ts';
import type { DrawTag, Tag } from './adapt.ts';
import type { Part } from './fold.ts';
import { mailTable } from './mail-table.ts';
import { INLINED, SHEET } from './mail-styles.ts';
import type { MailHead } from './mail.ts';
import type { Placeholders } from './providers.ts';

/** As wide as the text of a mail. */
const PICTURE = 600;

/** The mail, and how many bytes each of its parts has. */
export interface DrawnMail {
  readonly text: string;
  readonly weights: readonly number[];
}

/** Stand for what the provider fills in, until what only looks like it has been told apart. */
const STANDING = {
  unsubscribe: 'https://unsubscribe.invalid/',
  browser: 'https://browser.invalid/',
  address: 'address.invalid',
} as const;

const CUT = '<!--part-->';

/** Draws the mail from the parts of its issue. */
export function mailHtml(head: MailHead, parts: readonly Part[]): DrawnMail {
  const rows = parts.map(({ kind, markup }) => html`${trusted(CUT)}${row(kind, adapt(markup, forMail))}`);
  const inlined = juice.inlineContent(documentOf(head, join(rows)).text, INLINED, {
    applyWidthAttributes: false,
    applyHeightAttributes: false,
    applyAttributesTableElements: false,
  });
  const filled = filledIn(inlined, head.placeholders, head.address);
  const [before = '', ...drawn] = filled.split(CUT);
  const last = drawn.at(-1)?.indexOf('<!--end-->') ?? -1;
  const weights = drawn.map((part, index) =>
    Buffer.byteLength(index === drawn.length - 1 ? part.slice(0, last) : part),
  );
  const text = `${before}${drawn.join('')}`
    .replace('<!--end-->', '')
    .replace('</head>', () => `<style>${SHEET}</style></head>`);
  return { text: `${text.trimEnd()}\n`, weights };
}

/** What looks like a placeholder in an article is none, for no provider. */
function filledIn(text: string, { unsubscribe, browser, address }: Placeholders, own: string): string {
  return text
    .replaceAll('{{', '&#123;{')
    .replaceAll('{%', '&#123;%')
    .replaceAll('*|', '&#42;|')
    .replaceAll(STANDING.unsubscribe, () => unsubscribe)
    .replaceAll(STANDING.browser, () => browser)
    .replaceAll(STANDING.address, () => address?.html ?? html`${own}`.text);
}

const CLASSES: Readonly<Record<Part['kind'], string>> = {
  notices: 'part notices ruled',
  introduction: 'part',
  contents: 'part notices muted',
  full: 'part article',
  summary: 'part brief',
  paid: 'part ruled',
  corrections: 'part ruled',
  standing: 'part notices article',
};

const row = (kind: Part['kind'], content: Markup): Markup =>
  html`<tr><td class="${CLASSES[kind]}">${content}</td></tr>\n`;

function documentOf(head: MailHead, rows: Markup): Markup {
  const { subject, preheader, published, language, site, newsletter, url, feeds, copyright } = head;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
</head>
<body class="page">
<table class="outer" role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td align="center">
${trusted('<!--[if mso]><table role="presentation" border="0" cellpadding="0" cellspacing="0" width="640"><tr><td><![endif]-->')}
<table class="sheet" role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%">
<tr><td class="part preheader">${preheader} <a href="${STANDING.browser}">View in browser</a></td></tr>
<tr><td class="part masthead"><p class="wordmark"><a href="${url}">${site}</a></p><p class="label">${newsletter} · ${formatDate(published)}</p><h1>${subject}</h1></td></tr>
${rows}${trusted('<!--end-->')}<tr><td class="part foot"><p>You get this because you signed up for ${newsletter}. <a href="${STANDING.unsubscribe}">Unsubscribe</a> · <a href="${STANDING.browser}">View in browser</a> · <a href="${feeds}">Follow by feed</a></p><p>${STANDING.address}</p><p>${copyright}. Found a mistake? Write to <a href="mailto:${head.errors}">${head.errors}</a>.</p></td></tr>
</table>
${trusted('<!--[if mso]></td></tr></table><![endif]-->')}
</td></tr></table>
</body>
</html>`;
}

/** Elements as mail programs can show them: the newer ones become plain boxes, wide pictures shrink. */
const forMail: DrawTag = (tag, children) => {
  const { name, attribs } = tag;
  switch (name) {
    case 'figure':
      return element('div', { class: 'figure' }, children);
    case 'figcaption':
    case 'section':
    case 'aside':
      return element('div', {}, children);
    case 'time':
    case 'data':
      return element('span', {}, children);
    case 'caption':
      return html``;
    case 'a':
      return element('a', { href: attribs.href }, children);
    case 'img':
      return element('img', picture(attribs), children);
    case 'table':
      return mailTable(tag, children, forMail);
    case 'pre':
      return element('div', { class: 'code' }, broken(children));
    case 'th':
    case 'td':
      return element(name, { ...attribs, class: classOf(tag) }, shortened(tag, children));
    default:
      return undefined;
  }
};

function classOf(cell: Tag): string | undefined {
  const classes = [isFigure(cell) && 'num', isLast(cell) && 'last'].filter((name) => name !== false);
  return classes.length === 0 ? undefined : classes.join(' ');
}

/** Lines of code with their ends and indents; long ones are wrapped, which some programs do not do in `pre`. */
const broken = (code: Markup): Markup =>
  trusted(
    code.text
      .replace(/\n(?=(?:<\/code>)?$)/, '')
      .replaceAll('\n', '<br>')
      .replace(/ (?= )|(?<=<br>) /g, '&#160;'),
  );

function picture({ src, alt = '', width = '', height = '' }: Readonly<Record<string, string>>): Record<string, string> {
  const scale = Math.min(1, PICTURE / Number(width));
  const scaled = (length: string): string => String(Math.round(Number(length) * scale));
  // As wide as its place, which would be as wide as the picture if that had a width in pixels.
  const style = `width: 100%; max-width: ${scaled(width)}px`;
  return { ...(src !== undefined && { src }), alt, width: scaled(width), height: scaled(height), style };
}
