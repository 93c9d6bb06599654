import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';

/** The formats of `--format`; the first is the default. */
export const REPORTERS: readonly Reporter[] = [prettyReporter, jsonReporter, githubReporter, sarifReporter];
