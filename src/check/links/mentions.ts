/** Every address elsewhere that content names, and where it stands. */
import { isScalar, parseDocument, visit } from 'yaml';
import type { Registries } from '../../articles/registries.ts';
import { explorerUrl } from '../../cryptoassets/cryptoasset.ts';
import { parseBody } from '../../parse/body.ts';
import { splitArticle } from '../../parse/frontmatter.ts';
import { placeAt } from '../../parse/lines.ts';
import type { Fix, Place } from '../../parse/problem.ts';
import { attributesOf, isComponent, isElement } from '../../parse/tree.ts';
import type { Node } from '../../parse/tree.ts';
import { nodeStretch, placeOfNode } from '../place.ts';
import { nodesBelow } from '../walk.ts';

/** An address where it was typed, or where that stands which it is made of. */
export interface Mention {
  readonly url: string;
  readonly place: Place;
  /** The stretch of the file that holds the address as it is, so that another can be written there. */
  readonly typed?: Omit<Fix, 'text'>;
}

/** A file of the content. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** The addresses of an article or of an issue of the newsletter; of one with an error of form, those that can be read. */
export function mentionsInArticle({ path, text }: ContentFile): Mention[] {
  const parts = splitArticle(text, path);
  if ('messages' in parts) return [];
  const matterAt = text.indexOf(parts.matter);
  return [...inYaml(parts.matter, { path, text, at: matterAt }), ...inBody(parts.body, parts.bodyLine, { path, text })];
}

/** The addresses of a registry or of shared data in YAML. */
export const mentionsInYaml = ({ path, text }: ContentFile): Mention[] => inYaml(text, { path, text, at: 0 });

/** The addresses of a text of which nothing else is known, such as CSV. */
export const mentionsInText = ({ path, text }: ContentFile): Mention[] => inStretch(text, { path, text, at: 0 });

/** The explorers of contracts, each where its contract stands in `assets.yaml`. */
export function mentionsOfContracts({ path, text }: ContentFile, assets: Registries['assets']): Mention[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  return Object.values(assets).flatMap((asset): Mention[] => {
    const url = explorerUrl(asset);
    const node = document.getIn([asset.id, 'contract'], true);
    if (url === undefined || !isScalar(node) || !node.range) return [];
    return [{ url, place: placeAt(text, { path, line: 1 }, node.range[0], node.range[1]) }];
  });
}

/** A part of a file, and its offset there. */
interface Part extends ContentFile {
  readonly at: number;
}

function inYaml(yaml: string, { at, ...file }: Part): Mention[] {
  const found: Mention[] = [];
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range || !/https?:\/\//.test(value)) return;
      found.push(...inStretch(yaml.slice(range[0], range[1]), { ...file, at: at + range[0] }));
    },
  });
  return found;
}

const ADDRESS = /https?:\/\/[^\s<>"'`|]+/g;

function inStretch(stretch: string, { at, ...file }: Part): Mention[] {
  return Array.from(stretch.matchAll(ADDRESS), ({ 0: match, index }) => mention(trimmed(match), at + index, file));
}

/** Without what belongs to the sentence around an address. */
function trimmed(match: string): string {
  const bare = match.replace(/[.,;:!?\]}]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare;
}

function mention(url: string, from: number, { path, text }: ContentFile): Mention {
  const to = from + url.length;
  return { url, place: placeAt(text, { path, line: 1 }, from, to), typed: { from, to } };
}

function inBody(body: string, line: number, file: ContentFile): Mention[] {
  const parsed = parseBody(body, { path: file.path, line });
  if ('messages' in parsed) return [];
  const bodyFile = { path: file.path, line, text: body };
  return nodesBelow(parsed.tree).flatMap((node) =>
    addressesOf(node).map((url): Mention => {
      const stretch = nodeStretch(node, bodyFile);
      const from = stretch ? body.indexOf(url, stretch.from) : -1;
      if (!stretch || from < 0 || from >= stretch.to) return { url, place: placeOfNode(node, bodyFile) };
      return mention(url, file.text.length - body.length + from, file);
    }),
  );
}

function addressesOf(node: Node): string[] {
  if (isElement(node, 'a') && typeof node.properties.href === 'string')
    return /^https?:\/\//i.test(node.properties.href) ? [node.properties.href] : [];
  if (!isComponent(node)) return [];
  return Object.values(attributesOf(node)).flatMap((value) =>
    Array.from(value.matchAll(ADDRESS), ([url]) => trimmed(url)),
  );
}

/** Names that the standards keep free for examples: nothing is there, and nobody is asked. */
const RESERVED = /(?:^|\.)(?:example(?:\.com|\.net|\.org)?|test|invalid|localhost)$/;

/** Whether an address can be asked for and is not one of the site itself, whose links every build verifies. */
export function isElsewhere(url: string, origin: string): boolean {
  const target = URL.parse(url);
  return target !== null && !RESERVED.test(target.hostname) && target.origin !== new URL(origin).origin;
}
