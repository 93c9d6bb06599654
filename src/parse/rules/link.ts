import type { Place } from '../problem.ts';
import { childrenOf, isComponent, isElement, isSilent } from '../tree.ts';
import type { Element, Node } from '../tree.ts';
import { isTypedElement } from './html.ts';
import { attributePlace, placeOf } from './rule.ts';
import type { BodyRule, Context } from './rule.ts';

const SCHEMES = new Set(['http', 'https', 'mailto']);

/** Links and pictures lead where they say: by a scheme that is safe, to an address that does not depend on the page. */
export const link: BodyRule = (node, context) => {
  if (isElement(node, 'a')) anchor(node, context);
  if (isElement(node, 'img')) picture(node, context);
  if (isComponent(node)) inAttributes(node, context);
};

/** An attribute that HTML has as one text. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function anchor(node: Element, context: Context): void {
  const href = textOf(node.properties.href);
  const place = (): Place => placeOf(node, context);
  if (href.trim() === '')
    context.report('link-empty', place(), 'This link has no address.', 'Write `[text](https://…)`.');
  else if (!scheme(href, place, context)) relative(href, place, context);
  if (!says(node))
    context.report('link-empty', place(), 'This link has no text.', `Write \`[text](${href.slice(0, 60)})\`.`);
}

/** Pictures in Markdown are those of the site itself; browsers are told to load no others. */
function picture(node: Element, context: Context): void {
  const [src, alt] = [textOf(node.properties.src), textOf(node.properties.alt).trim()];
  const place = (): Place => placeOf(node, context);
  if (!/^(?:https?:|[^:]*$)/.test(schemeText(src))) scheme(src, place, context);
  else if (!/^\/(?![\\/]|%5c)/i.test(src)) {
    const name = /([^/\\]+\.(?:png|jpe?g|webp))$/i.exec(src.replace(/[?#].*$/, ''))?.[1] ?? 'desk.png';
    const hint = `Save it beside the article, and write \`<Figure src="${name}" alt="${alt === '' ? '…' : alt}" credit="…" />\`.`;
    context.report(
      'picture-address',
      place(),
      `\`${src}\` is no picture of this site, so no reader would see it.`,
      hint,
    );
  }
}

/** Whether a reader finds anything in a link: text, a component, or a picture that is described. */
function says(node: Node): boolean {
  if (isComponent(node) && !isTypedElement(node)) return true;
  if (isElement(node, 'img')) return textOf(node.properties.alt).trim() !== '';
  if (node.type === 'text') return !isSilent(node);
  return childrenOf(node).some(says);
}

function inAttributes(node: Parameters<typeof attributePlace>[0], context: Context): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    if (/^(?:href|src|url|srcset|action|formaction|poster|xlink:href)$/i.test(attribute.name))
      scheme(attribute.value, () => attributePlace(node, node.attributes.indexOf(attribute), context), context);
  }
}

/** Reports a scheme that is not safe. Browsers ignore white space and control characters in it, and so do we. */
function scheme(address: string, place: () => Place, context: Context): boolean {
  if (address.startsWith('https:')) return true;
  const bare = schemeText(address);
  const name = /^([a-z][a-z0-9+.-]*):/.exec(bare)?.[1];
  if (name === undefined) return false;
  if (SCHEMES.has(name)) return true;
  const runs = ['javascript', 'vbscript', 'data'].includes(name);
  const reason = runs
    ? `A \`${name}:\` address can run code in the reader's browser.`
    : `\`${name}:\` is not a scheme that readers can follow.`;
  context.report('link-scheme', place(), reason, 'Write an address that begins with `https://`, `/` or `#`.');
  return true;
}

function schemeText(address: string): string {
  const decoded = address
    .replace(/%(?:0[0-9a-f]|1[0-9a-f]|20|7f|c2%a0)/gi, '')
    .replace(/&(?:#x0*3a|#0*58|colon);?/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
  // eslint-disable-next-line no-control-regex -- these are the characters that browsers ignore
  return decoded.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\uFEFF]/g, '').toLowerCase();
}

function relative(href: string, place: () => Place, context: Context): void {
  if (href.startsWith('//') || /^[\\/]{2}|^\/%5c/i.test(href)) {
    context.report(
      'link-relative',
      place(),
      `\`${href}\` has no scheme.`,
      `Write \`https:${href.replaceAll('\\', '/').replace(/%5c/gi, '/')}\`.`,
    );
  } else if (/\.mdx?(?:[#?]|$)/i.test(href)) {
    const slug = /([^/]+?)(?:\/index)?\.mdx?/i.exec(href)?.[1] ?? '…';
    context.report(
      'link-relative',
      place(),
      `\`${href}\` is a file of the source, which readers do not have.`,
      `Write \`/articles/${slug}/\`.`,
    );
  } else if (!/^[/#?]|^www\./i.test(href)) {
    context.report(
      'link-relative',
      place(),
      `\`${href}\` depends on the page it stands on, and breaks in feeds and mail.`,
      'Write the address from the top of the site: `/articles/…/`.',
    );
  }
}
