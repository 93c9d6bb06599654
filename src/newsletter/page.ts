/** An issue and the sign-up form as a page of the site shows them. */
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { adapt, element, isFigure } from './adapt.ts';
import type { DrawTag } from './adapt.ts';
import type { Part } from './fold.ts';
import type { SignUp } from './providers.ts';

/**
 * The parts of an issue, one section each.
 *
 * @param origin of the site, which its own pages leave out of addresses
 */
export function issueBody(parts: readonly Part[], origin: string): Markup {
  const draw = forPage(origin);
  const sections = parts.map(({ kind, markup }) => {
    return html`<section class="issue-part issue-${kind}">${adapt(markup, draw)}</section>`;
  });
  return join(sections, '\n');
}

const forPage = (origin: string): DrawTag => {
  const own = (address: string | undefined): string | undefined =>
    address?.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  let tables = 0;
  return (tag, children) => draw(tag, children, { own, table: () => ++tables });
};

interface Page {
  /** An address as it stands on a page of the site. */
  readonly own: (address: string | undefined) => string | undefined;
  /** The number of the next table. */
  readonly table: () => number;
}

function draw(tag: Parameters<DrawTag>[0], children: Markup, { own, table }: Page): Markup | undefined {
  const { name, attribs } = tag;
  switch (name) {
    case 'a':
      return element('a', { ...attribs, href: own(attribs.href) }, children);
    case 'img':
      return element('img', { ...attribs, src: own(attribs.src), loading: 'lazy' }, children);
    case 'figure':
      return element('figure', { class: 'block' }, children);
    case 'table':
      return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Table ${table()}">${element('table', { class: 'data-table' }, children)}</div>`;
    case 'caption':
      return element('caption', { class: 'visually-hidden' }, children);
    case 'pre':
      return element('pre', { tabindex: '0' }, children);
    case 'th':
    case 'td':
      return element(name, { ...attribs, class: isFigure(tag) ? 'num' : undefined }, children);
    default:
      return undefined;
  }
}

/** The form by which readers sign up; it is the provider's, and needs no script. */
export function drawSignUp({ provider, action, email, hidden, trap }: SignUp, privacy: string): Markup {
  const fields = Object.entries(hidden).map(([name, value]) => {
    return html`<input type="hidden" name="${name}" value="${value}">`;
  });
  const left =
    trap !== undefined &&
    html`<div class="visually-hidden" aria-hidden="true"><input type="text" name="${trap}" tabindex="-1" autocomplete="off" value=""></div>`;
  return html`<form class="sign-up" action="${action}" method="post">
<label for="sign-up-email">Your e-mail address</label>
<div class="sign-up-line"><input id="sign-up-email" type="email" name="${email}" autocomplete="email" required><button type="submit">Sign up</button></div>
${fields}${left}
<p class="sign-up-note">Your address goes to ${provider}, which sends the mail for us, and nowhere else. Every mail has a link that ends it. <a href="${privacy}">Privacy</a></p>
</form>`;
}
