/** `node bench/mutations.ts`: changes the real articles at random and counts what the check catches. See README.md. */
import { parseArgs } from 'node:util';
import { readLiterals } from './mutations/literal.ts';
import { measure } from './mutations/measure.ts';
import { absent } from './mutations/mutants.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    missed: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
  },
});

const literals = readLiterals();
const { rates, missed, untouched, seen } = measure(
  literals,
  values.every ? 'every' : Number(values.count),
  Number(values.seed),
);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

console.log('kind          tried  caught   rate  as errors  possible');
for (const { kind, tried, caught, errors, possible } of rates)
  console.log(
    `${kind.padEnd(12)} ${String(tried).padStart(6)} ${String(caught).padStart(7)} ${percent(caught, tried).padStart(6)} ${percent(errors, tried).padStart(10)} ${String(possible).padStart(9)}`,
  );
const tried = rates.reduce((sum, rate) => sum + rate.tried, 0);
const caught = rates.reduce((sum, rate) => sum + rate.caught, 0);
console.log(
  `all          ${String(tried).padStart(6)} ${String(caught).padStart(7)} ${percent(caught, tried).padStart(6)}`,
);
console.log(`\n${untouched.length} messages on the untouched articles, in which ${seen} numbers were seen:`);
for (const one of untouched) console.log(`  ${one}`);
const lost = absent(literals.articles);
if (lost.length > 0) console.log(`\n${lost.length} typed claims are no longer in the articles: ${lost.join('; ')}`);
const shown = [...new Set(missed.map(({ mutant, around }) => `${mutant.kind}: ${mutant.slug}: ${around}`))].sort();
console.log(`\nMissed (${shown.length} different changes)${values.missed ? ':' : '; --missed lists them.'}`);
if (values.missed) for (const one of shown) console.log(`  ${one}`);
