/** Stretches of an article's prose, with what is known of each number's surroundings: values, citations, picks, blocks. */
import type { Article } from '../../articles/article.ts';
import { mapOf } from '../../articles/block-maps.ts';
import { asTyped, fieldPassage } from '../passage.ts';
import type { Passage } from '../passage.ts';
import type { Words } from '../words.ts';
import { tokensIn, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export type { Passage } from '../passage.ts';
export type { Segment } from '../writing.ts';

/** A passage as it was typed, and its tokens. */
export interface Said {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
}

/** All prose of an article: its title and description, the titles of its blocks, and its body. */
export function proseOf(article: Article, words: Words): readonly Said[] {
  const said = [
    saidIn(article.title, ['title'], []),
    saidIn(article.description, ['description'], []),
    ...article.figures.map(({ id, kind, title }) => saidIn(title, [mapOf(kind), id, 'title'], [id])),
  ];
  for (let at = 0; at < words.passages.length; at += 1) {
    const passage = words.passages[at];
    if (passage === undefined || passage.kind === 'field' || passage.attribute === 'credit') continue;
    said.push({ passage: asTyped(passage), tokens: tokensIn(words, at) });
  }
  return said;
}

function saidIn(text: string, ...where: [Passage['field'] & object, readonly string[]]): Said {
  return { passage: asTyped(fieldPassage(text, ...where)), tokens: tokensOf(text) };
}
