import { UnusableCall } from '../build/failure.ts';
import { REPORTERS } from '../check/reporters/index.ts';
import { prettyReporter } from '../check/reporters/pretty.ts';
import type { Reporter } from '../check/reporters/reporter.ts';
import { didYouMean } from '../parse/suggest.ts';

/**
 * The reporter that `--format` names; by default the one for people.
 *
 * @throws {UnusableCall} where there is none of that name.
 */
export function reporterOf(name = prettyReporter.name): Reporter {
  const found = REPORTERS.find((reporter) => reporter.name === name);
  if (found) return found;
  const names = REPORTERS.map((reporter) => reporter.name);
  throw new UnusableCall(`There is no format \`${name}\`. ${didYouMean(name, names)}`);
}
