import { element, link } from './elements.ts';
import type { Excerpt, Hit } from './pagefind.ts';

/** Sections named under one result. */
const SECTIONS = 3;

/** One result as a list item: its title, what it is, and the sections that match, each with a link to it. */
export function resultItem(hit: Hit): HTMLLIElement {
  const { title = hit.url, kind = '', category = '', date = '' } = hit.meta;
  const facts = [element('span', { class: 'label' }, kind), element('span', {}, category), element('span', {}, date)];
  const about = element('p', { class: 'result-about' }, ...facts.filter(({ textContent }) => textContent !== ''));
  const heading = element('h2', { class: 'result-title' }, link(hit.url, title));
  const sections = bestSections(hit);
  const found =
    sections.length > 0 ? sections.map(sectionOf) : [element('p', { class: 'result-excerpt' }, ...marked(hit.excerpt))];
  return element('li', { class: 'result' }, heading, about, ...found);
}

/** Those that match best, in the order of the page. */
function bestSections({ sub_results }: Hit): Hit['sub_results'] {
  const weight = ({ weighted_locations }: Hit['sub_results'][number]): number =>
    weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const anchored = sub_results.filter(({ anchor }) => anchor !== undefined);
  const best = new Set(anchored.toSorted((a, b) => weight(b) - weight(a)).slice(0, SECTIONS));
  return anchored.filter((section) => best.has(section));
}

function sectionOf({ url, title, excerpt }: Excerpt & { readonly title: string }): HTMLElement {
  return element('p', { class: 'result-excerpt' }, link(url, title), ...withoutHeading(marked(excerpt), title));
}

/** Pagefind's excerpt of a section may begin with its heading, which stands over it as the link. */
function withoutHeading(nodes: readonly Node[], heading: string): readonly Node[] {
  const text = nodes.map((node) => node.textContent ?? '').join('');
  const after = text.startsWith(heading) ? /^[\s.]+/.exec(text.slice(heading.length)) : null;
  if (!after) return nodes;
  let left = heading.length + after[0].length;
  for (const node of nodes) {
    const own = node.textContent ?? '';
    node.textContent = own.slice(left);
    left = Math.max(0, left - own.length);
  }
  return nodes.filter((node) => node.textContent !== '');
}

/** An excerpt as text and `<mark>`, whatever else it holds. It is parsed in a document that loads and runs nothing. */
export function marked(excerpt: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(tidy(excerpt), 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', {}, text) : document.createTextNode(text);
  });
}

/** Shows where an excerpt was cut out of a sentence, and begins and ends with a word where it was cut out of a table. */
function tidy(excerpt: string): string {
  const words = excerpt.replace(/^[\s·;,]+/, '').replace(/[\s·;,]+$/, '');
  const before = /^(?:<mark>)?\p{Ll}/u.test(words) ? '… ' : '';
  const after = /[.!?](?:<\/mark>)?$/.test(words) ? '' : ' …';
  return `${before}${words}${after}`;
}
