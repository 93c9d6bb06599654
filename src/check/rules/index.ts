/** Every rule of the check, in the order in which docs/check.md describes them. */
import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [placeholder];
