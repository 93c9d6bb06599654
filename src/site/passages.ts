import { Parser } from 'htmlparser2';

/** A part of a page under one heading, as plain text. */
export interface Passage {
  readonly id?: string;
  readonly heading?: string;
  readonly text: string;
}

interface Draft {
  id?: string;
  heading: string;
  text: string;
}

/** What says nothing of its own: drawings repeat their table, notices that stand on every page, links to files, numbers of picks. */
const SKIPPED_TAGS = new Set(['svg', 'script', 'style']);
const SKIPPED_CLASSES = [
  'visually-hidden',
  'notice',
  'block-number',
  'block-downloads',
  'table-key',
  'cite',
  'margin-note',
  'sources',
  'pick-rank',
];
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'pre', 'figcaption', 'caption', 'br', 'h2', 'h3', 'h4']);

/** The passages of a drawn body, in order: one before the first heading, then one for each `h2` and `h3` with an id. */
export function passagesOf(html: string): Passage[] {
  const passages: Draft[] = [{ heading: '', text: '' }];
  let skipping = 0;
  let inHeading = false;
  const current = (): Draft => passages.at(-1) ?? { heading: '', text: '' };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (skipping > 0 || isSkipped(name, attributes)) skipping += VOID.has(name) ? 0 : 1;
      else if ((name === 'h2' || name === 'h3') && attributes.id !== undefined) {
        passages.push({ id: attributes.id, heading: '', text: '' });
        inHeading = true;
      }
    },
    ontext: (text) => {
      if (skipping > 0) return;
      if (inHeading) current().heading += text;
      else current().text += text;
    },
    onclosetag: (name) => {
      if (skipping > 0) skipping -= VOID.has(name) ? 0 : 1;
      else if (inHeading && (name === 'h2' || name === 'h3')) inHeading = false;
      else if (name === 'td' || name === 'th') current().text += ' · ';
      else if (name === 'tr') current().text = `${current().text.replace(/[\s·]+$/, '')}; `;
      else if (BLOCKS.has(name)) current().text += ' ';
    },
  });
  parser.end(html);
  return passages.map(tidy).filter(({ text, heading }) => text !== '' || heading !== undefined);
}

const VOID = new Set(['br', 'img', 'hr', 'wbr', 'input']);

function isSkipped(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const classes = (attributes.class ?? '').split(' ');
  return SKIPPED_TAGS.has(name) || SKIPPED_CLASSES.some((skipped) => classes.includes(skipped));
}

function tidy({ id, heading, text }: Draft): Passage {
  const flat = (value: string): string => value.replace(/\s+/g, ' ').trim();
  return { ...(id !== undefined && { id, heading: flat(heading) }), text: flat(text) };
}
