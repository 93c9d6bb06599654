/** Articles put to the check, with the places where something is to be found marked in their text. */
import { checkArticle } from '../../src/check/check-article.ts';
import type { CheckedArticle } from '../../src/check/check-article.ts';
import type { Message, Point } from '../../src/parse/problem.ts';
import { EXPLAINER, REGISTRY_TEXTS, registriesOf } from './articles.ts';

/** The registries of the examples: those of other tests, with names that are easily mistaken. */
export const CHECK_REGISTRIES = registriesOf({
  'content/assets.yaml': `${REGISTRY_TEXTS['content/assets.yaml'] ?? ''}suiswap: { name: Suiswap, aliases: [SuiSwap] }
joystream: { name: Joystream, aliases: [JoyStream] }
ainalyst: { name: AInalyst, aliases: [Alnalyst] }
sei: { name: Sei, aliases: [Sey] }
aleo: { name: Aleo, aliases: [Elio, Alio] }
polyhedra: { name: Polyhedra, aliases: [PeliHedra] }
polkadot: { name: Polkadot, symbol: DOT, aliases: [Pokedat] }
`.replace('name: GameSwift,', 'name: GameSwift, aliases: [Gameswift, Gainswift],'),
  'content/site.yaml': `${REGISTRY_TEXTS['content/site.yaml'] ?? ''}check:
  names: { DePIN: [Deepin], Delphi Digital: [Dolphy Digital], Corda: [Koda] }
`,
});

/** Stands in an example right before what is to be found. */
const MARK = '§';

/** An example: an article, or a body that is put below the frontmatter of an explainer. */
export interface Example {
  readonly text: string;
  /** Where something is to be found. */
  readonly marked: readonly Point[];
}

/** Takes the marks out of an example. */
export function exampleOf(typed: string): Example {
  const whole = typed.startsWith('---\n') ? typed : `${EXPLAINER.replace(/\n[^\n]*\n$/, '\n')}${typed}`;
  const marked: Point[] = [];
  const lines = whole.split('\n').map((line, index) => {
    const parts = line.split(MARK);
    parts.slice(0, -1).reduce((column, part) => {
      marked.push({ line: index + 1, column: column + part.length });
      return column + part.length;
    }, 1);
    return parts.join('');
  });
  return { text: lines.join('\n'), marked };
}

/** What the check says of a text. */
export function checked(text: string, registries = CHECK_REGISTRIES): CheckedArticle {
  return checkArticle({ path: 'content/articles/sample.mdx', slug: 'sample', text }, registries);
}

/** Where a rule found something. */
export const foundBy = (ruleId: string, messages: readonly Message[]): Point[] =>
  messages.filter((message) => message.ruleId === ruleId).map(({ place }) => place.start);
