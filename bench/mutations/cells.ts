/** Changes of single cells of an article's data. */
import { valuesOf } from '../../src/articles/values.ts';
import type { Registries } from '../../src/articles/registries.ts';
import { read } from './literal.ts';
import type { LiteralArticle } from './literal.ts';
import { change, mutated } from './mutant.ts';
import type { Mutant } from './mutant.ts';

/** Cells of which the text speaks: changing one changes what a `<Value of>` would say. */
export function cells(article: LiteralArticle, registries: Registries): Mutant[] {
  const matter = article.text.slice(0, article.body);
  const used = new Set(article.literals.map(({ path }) => path));
  const told = (text: string): string | undefined => {
    const changed = read(article.slug, text, registries);
    if (!changed) return undefined;
    const values = valuesOf(changed.figures, changed.inherited);
    return [...used].map((path) => values.get(path)?.text ?? '').join('|');
  };
  const original = told(article.text);
  const numbers = [
    ...matter.matchAll(
      /(?<=(?:\b(?:value|share|cap|tech|fundamental|peak|average|holders|kols|total|spot): (?:\{ value: )?["'~<]?)|(?:[A-Za-z ]+: )(?=\d+[,} ])|\[~?|, ~?)(\d+(?:\.\d+)?)(?=[KMBTx%+]*["']?(?:[,} \]\n]|$))/gm,
    ),
  ];
  return numbers.flatMap(({ 1: number = '', index }) => {
    const others = [
      String(Number(number) + (Number(number) > 1000 ? 111 : 3)),
      number.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
      number.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 4) % 10)),
    ];
    return [...new Set(others)]
      .filter((other) => other !== number)
      .map((other) => change('cell', article, index, index + number.length, other))
      .filter((mutant) => {
        const now = told(mutated(article, mutant));
        return now !== undefined && now !== original;
      });
  });
}
