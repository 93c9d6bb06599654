/** Packages that few articles need. The first that does loads them: that takes as long as judging ten articles. */
import type * as ImageSize from 'image-size';
import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

const load = createRequire(import.meta.url);

/** The slow parser of YAML, which knows the place of every node. */
export const yaml = (): typeof Yaml => load('yaml') as typeof Yaml;

/** What tells the size of a picture. */
export const imageSizes = (): typeof ImageSize => load('image-size') as typeof ImageSize;
