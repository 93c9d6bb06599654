import { Parser } from 'htmlparser2';
import { linksIn, resolve, type Address } from './address.ts';
import { squeezed, type Finding, type Reading } from './reading.ts';

/** Attributes that name something to fetch or to go to. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'xlink:href'],
  area: ['href'],
  audio: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** What no reader sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'head']);

/** Reads a page or a part of one: what it shows, its links, its ids. SVG is read alike. */
export function readHtml(html: string, here: Address): Reading {
  const text: string[] = [];
  const links: string[] = [];
  const ids: string[] = [];
  let unseen = 0;
  let data = false;
  const add = (link: string): void => {
    const target = resolve(link, here);
    if (target !== undefined) links.push(target);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unseen > 0 || UNSEEN.has(name) || 'hidden' in attributes) unseen++;
      data = attributes.type === 'application/ld+json';
      if (attributes.id !== undefined) ids.push(attributes.id);
      linksOf(name, attributes).forEach(add);
    },
    ontext(piece) {
      if (unseen === 0) text.push(piece);
      else if (data) links.push(...linksIn(piece, here));
    },
    // Called for elements without an end tag as well.
    onclosetag() {
      if (unseen > 0) unseen--;
    },
  });
  parser.end(html);
  return { shown: [squeezed(text.join(''))], links, ids, findings: repeated(ids) };
}

function linksOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  if (name === 'meta') return metaLinks(attributes);
  return (LINKS[name] ?? []).flatMap((attribute) => {
    const value = attributes[attribute];
    if (value === undefined) return [];
    return attribute === 'srcset' ? value.split(',').flatMap((part) => part.trim().split(/\s/, 1)) : [value];
  });
}

/** Pictures and addresses for other sites, and where a page sends its reader on to. */
function metaLinks({
  content = '',
  property = '',
  name = '',
  'http-equiv': header = '',
}: Readonly<Record<string, string>>): string[] {
  if (/^(og|twitter):(url|image)$/.test(property || name)) return [content];
  const target = header.toLowerCase() === 'refresh' ? /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1] : undefined;
  return target === undefined ? [] : [target];
}

function repeated(ids: readonly string[]): Finding[] {
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => ({
    ruleId: 'id-repeated',
    reason: `The id \`${id}\` stands on the page more than once.`,
  }));
}
