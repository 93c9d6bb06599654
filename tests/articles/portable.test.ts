import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import type { Mode } from '../../src/blocks/link.ts';
import { printable } from '../../src/markup.ts';
import {
  REGISTRIES,
  REGISTRY_TEXTS,
  reading,
  soundBeside,
  registriesOf,
  withBody,
  withKeys,
  AWARDS,
  FORECAST,
} from '../support/articles.ts';
import { readDocument } from '../support/document.ts';
import type { DocumentElement } from '../support/document.ts';
import { picture } from '../support/pictures.ts';

const COMPONENTS = `<Takeaways>

- Up to <Value of="grid.high" />.

</Takeaways>

<Callout kind="warning" title="Mind">

Words of warning.

</Callout>

<Figure src="desk.png" alt="A desk" credit="Ada Example" caption="Where it was read." />

| a | b |
| - | -: |
| 1 | 2 |

<Grades of="overall" />

<Comparison of="both" />

<Faqs>

<Question of="grid" reach="300" />

### Typed?

Yes, see <Partner id="shop">a shop</Partner> <Cite source="paper" />.

</Faqs>
`;
const EVERYTHING = withBody(
  withKeys(
    FORECAST,
    `grades: { overall: { label: Grade, total: 72, max: 100 } }
comparisons: { both: { of: What, options: { a: A, b: B }, rows: { One: [1, 2] } } }
facts: { f: { rows: { a: { of: astra, value: 1, label: One } } } }`,
  ),
  COMPONENTS,
);
const everything = soundBeside(EVERYTHING, { 'desk.png': await picture(40, 30) });

describe('portable markup', () => {
  const { text, elements } = readDocument(drawBody(everything, 'portable', REGISTRIES).html.text);

  test('has neither classes, styles, ids nor attributes for scripts', () => {
    const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].toSorted()).toEqual(['alt', 'height', 'href', 'rel', 'scope', 'src', 'width']);
  });

  test('has nothing that runs, draws or takes input', () => {
    const refused = ['script', 'style', 'svg', 'form', 'input', 'iframe', 'aside'];
    expect(elements.filter(({ name }) => refused.includes(name))).toEqual([]);
  });

  test('has absolute addresses only', () => {
    const addresses = elements.flatMap(({ attributes }) => attributes.href ?? attributes.src ?? []);
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  test('says what the page says', () => {
    for (const part of [
      'Key takeaways',
      'Words of warning',
      'Picture: Ada Example',
      'Can AAVE reach $300',
      'Typed?',
      'Price by market',
      'Sources',
      'A paper',
    ]) {
      expect(text).toContain(part);
    }
  });
});

const word = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '`',
        '\\',
        '&amp;',
        '</td>',
        '<script>',
        '<!--',
        '-->',
        ']]>',
        '=',
        'é',
        '日本',
        '😀',
      ),
      fc.constantFrom('\u0000', '\u0007', '\u001b', '\u202e', '\u2066', '\u200f', '\u2028', '\ufffe', '${x}', '/>'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => `Ab${parts.join('')}Yz`);

/** Awards and facts whose texts are these. */
function article(name: string, title: string, cell: string, label: string): Parameters<typeof drawBody> {
  const yaml = (text: string): string => JSON.stringify(text);
  const assets = (REGISTRY_TEXTS['content/assets.yaml'] ?? '').replace('name: Velas,', () => `name: ${yaml(name)},`);
  const registries = registriesOf({ 'content/assets.yaml': assets });
  const text = withKeys(
    AWARDS.replace('title: Share of the vote', () => `title: ${yaml(title)}`),
    `facts: { f: { rows: { a: { value: ${yaml(cell)}, label: ${yaml(label)} } } } }`,
  );
  const { article: made, messages } = reading(text, registries);
  if (!made) throw new Error(JSON.stringify(messages));
  return [made, 'page', registries];
}

const skeleton = (elements: readonly DocumentElement[]): string[] =>
  elements
    .filter(({ name }) => name !== 'text' && name !== 'tspan')
    .map(({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`);

test.each(['page', 'portable'] as const)(
  'hostile texts come out of a %s as they went in, and as text only',
  (mode: Mode) => {
    const [plain, , registries] = article('Abc', 'Abcd', 'Abcde', 'Abcdef');
    const harmless = skeleton(readDocument(drawBody(plain, mode, registries).html.text).elements);
    fc.assert(
      fc.property(word, word, word, word, (name, title, cell, label) => {
        const [made, , around] = article(name, title, cell, label);
        const { text, elements } = readDocument(drawBody(made, mode, around).html.text);
        for (const part of [name, title, cell, label]) expect(text).toContain(printable(part));
        expect(skeleton(elements)).toEqual(harmless);
      }),
      { numRuns: 60 },
    );
  },
);
