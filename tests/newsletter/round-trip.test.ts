/** Whatever an editor or a source writes arrives as it was written: in HTML, as text and in a message's parts. */
import fc from 'fast-check';
import { ElementType, parseDocument } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { html, printable } from '../../src/markup.ts';
import { drawMail, drawMessage, mailHead } from '../../src/newsletter/mail.ts';
import type { Part } from '../../src/newsletter/fold.ts';
import { ISSUE, REGISTRIES, issueFrom } from './issues.ts';

const issue = issueFrom(ISSUE);

/** Characters that end what they stand in, that no format can hold, or that turn the text around. */
const PIECES = [
  ']]>',
  '&',
  '<',
  '>',
  '"',
  "'",
  '&amp;',
  '<b>',
  '{{',
  '}}',
  '{%',
  '*|',
  '|*',
  '\u0000',
  '\u0007',
  '\uFFFE',
  '\uD800',
  '=',
  '=3D',
  '.',
  '--',
  '\u202E',
  '\u2066',
  '\u2069',
  '😀',
  '👩‍🔬',
  'é',
  'ש',
  '日本',
  '\u00AD',
  '\\',
  '`',
];

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

type Nodes = ReturnType<typeof parseDocument>['children'];

function shown(document: string): string {
  const read = (nodes: Nodes): string =>
    nodes
      .map((node) =>
        node.type === ElementType.ElementType.Text && 'data' in node
          ? node.data
          : 'children' in node
            ? read(node.children)
            : '',
      )
      .join('');
  return read(parseDocument(document).children);
}

/** Without white space, which mail folds, and without the sign that keeps text from looking like a placeholder. */
const squeezed = (text: string): string => text.replace(/[\s\u2060]+/g, '');

test('a text is the same in the mail, and in what a reader of mail finds in the message', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (text, subject) => {
      const part: Part = { kind: 'introduction', name: 'the introduction', markup: html`<p>Before ${text} after</p>` };
      const head = { ...mailHead(issue, REGISTRIES), subject: printable(subject).replace(/\s+/g, ' ').trim() };
      const mail = await drawMail(head, [part]);
      const message = await PostalMime.parse(await drawMessage(head, mail));
      const wanted = squeezed(`Before${printable(text)}after`);
      expect(squeezed(shown(mail.html))).toContain(wanted);
      expect(squeezed(mail.text)).toContain(wanted);
      expect(squeezed(shown(message.html ?? ''))).toContain(wanted);
      expect(squeezed(message.text ?? '')).toContain(wanted);
      expect(squeezed(message.subject ?? '')).toBe(squeezed(head.subject));
    }),
    { numRuns: 1_000 },
  );
}, 120_000);
