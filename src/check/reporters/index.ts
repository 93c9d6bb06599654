import { jsonReporter } from './json.ts';
import { prettyReporter } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** The formats of `--format`; the first is the default. */
export const REPORTERS: readonly Reporter[] = [prettyReporter, jsonReporter];
