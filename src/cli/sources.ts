import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absentAs } from '../build/files.ts';
import { withoutSecrets } from '../check/secrets.ts';

/** Reads files of a project as they may be shown: the lines around a message hold no secret. */
export const sourcesIn =
  (root: string) =>
  (path: string): string | undefined =>
    absentAs(undefined, () => withoutSecrets(readFileSync(join(root, path), 'utf8')));
