/** Mentions of the glossary's terms in an article: which are linked, and how a text with such links is drawn. */
import type { ElementContent, Text } from 'hast';
import { noteId } from '../glossary/draw.ts';
import { mentionsIn } from '../glossary/mentions.ts';
import type { Mentions } from '../glossary/mentions.ts';
import type { Root } from '../parse/tree.ts';
import { components } from './components/index.ts';
import type { Drawing } from './components/component.ts';
import { paths } from './paths.ts';
import type { Registries } from './registries.ts';
import type { Frontmatter } from './schema.ts';

/** Components that stand in a sentence have words of their own. */
const INLINE: ReadonlySet<string> = new Set(
  [...components.values()].flatMap(({ shape: { name, flow } }) => (flow === 'inline' ? [name] : [])),
);

/** Where an article's prose names terms, but for those it wants no links to and those it explains itself. */
export function mentionsOf(tree: Root, { glossary }: Frontmatter, { lexicon }: Registries['glossary']): Mentions {
  if (glossary === false) return new Map();
  return mentionsIn(tree, { lexicon, except: new Set([...glossary.except, ...glossary.explains]), closed: INLINE });
}

/**
 * A text of the body with its links to the glossary. Feeds and mail have the plain words: no note opens there, and a
 * link would only lead away from what is read.
 *
 * @param value what of the text is drawn: all of it, or its beginning
 */
export function drawText(text: Text, value: string, { article, mode, linksTerm }: Drawing): ElementContent[] {
  const mentions = mode === 'page' ? article.mentions.get(text) : undefined;
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { id, start, end } of mentions ?? []) {
    if (!linksTerm(id)) continue;
    if (start > at) parts.push({ type: 'text', value: value.slice(at, start) });
    parts.push(linkTo(id, value.slice(start, end)));
    at = end;
  }
  return [...parts, { type: 'text', value: value.slice(at) }];
}

const linkTo = (id: string, word: string): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], href: paths.term(id), ariaDescribedBy: [noteId(id)] },
  children: [{ type: 'text', value: word }],
});
