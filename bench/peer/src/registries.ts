/** The registries that both publications share, read once in a build. */
import { readFileSync } from 'node:fs';
import { readRegistries, type Registries } from '../../../src/articles/registries.ts';

const { registries: found } = readRegistries((path) => readFileSync(`../../${path}`, 'utf8'));
if (found === undefined) throw new Error('The registries have errors.');

export const registries: Registries = found;
