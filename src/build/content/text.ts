import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../parse/problem.ts';
import { sha256 } from '../digest.ts';
import { ContentChanged } from '../failure.ts';
import { absentAs } from '../files.ts';
import type { ArticleFile } from './files.ts';

/**
 * The text of an article's file, or the message that it is not UTF-8.
 *
 * @throws {ContentChanged} where the file is not the one that was listed.
 */
export function readText(
  root: string,
  file: Pick<ArticleFile, 'path' | 'bytes'>,
): { text: string } | { message: Message } {
  const bytes = absentAs(undefined, () => readFileSync(join(root, file.path)));
  if (bytes === undefined || sha256(bytes) !== file.bytes) {
    throw new ContentChanged(`\`${file.path}\` was changed while the site was being built. Run the command again.`);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { message: notUtf8(file.path, bytes) };
  }
}

function notUtf8(path: string, bytes: Buffer): Message {
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return {
    ruleId: 'encoding',
    severity: 'error',
    place: { path, start: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 } },
    reason: 'This character is not written in UTF-8.',
    hint: 'Save the file again with the encoding UTF-8.',
  };
}
