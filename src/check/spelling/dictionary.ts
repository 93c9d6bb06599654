/** Dictionaries of languages, loaded when a word is first looked up. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import type { ITrie } from 'cspell-trie-lib';

const US = '@cspell/dict-en_us/en_US.trie.gz';
const GB = '@cspell/dict-en-gb-mit/en_GB.trie.gz';
const SOFTWARE = '@cspell/dict-software-terms/dict/softwareTerms.txt.gz';

/** The dictionaries of a language of `site.yaml`; none where we have none. English of no country is that of either. */
export function dictionariesOf(language: string): readonly ITrie[] {
  if (!/^en(?:-|$)/.test(language)) return [];
  const names = language === 'en' ? [GB, US] : [language === 'en-US' ? US : GB];
  return names.map(dictionary);
}

/** Words of those who write programs, in small letters. */
export function softwareWords(): ReadonlySet<string> {
  const lines = gunzipSync(readFileSync(fileOf(SOFTWARE)))
    .toString('utf8')
    .split('\n');
  return new Set(lines.filter((line) => /^\p{L}+$/u.test(line)).map((line) => line.toLowerCase()));
}

const loaded = new Map<string, ITrie>();

function dictionary(name: string): ITrie {
  const known = loaded.get(name) ?? load(readFileSync(fileOf(name)));
  loaded.set(name, known);
  return known;
}

/** The file of a package, which need not export it. */
function fileOf(name: string): string {
  const [, owner = '', file = ''] = /^(@[^/]+\/[^/]+)\/(.+)$/.exec(name) ?? [];
  return join(dirname(createRequire(import.meta.url).resolve(`${owner}/cspell-ext.json`)), file);
}

/**
 * A dictionary takes a sixth of a second to unpack, and a few milliseconds in the form in which it is looked up. That is
 * kept, named by what it was made from, beside what a build remembers; where it cannot be, nothing but time is lost.
 */
function load(packed: Uint8Array): ITrie {
  const name = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  const kept = fileURLToPath(new URL(`../../../.tearsheet/dictionaries/${name}.btrie`, import.meta.url));
  const ready = attempt(() => decodeTrie(readFileSync(kept)));
  if (ready) return ready;
  const unpacked = decodeTrie(gunzipSync(packed));
  attempt(() => keep(kept, encodeITrieToBTrie(unpacked, { optimize: false })));
  return unpacked;
}

function keep(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const written = `${file}.${process.pid}-${threadId}`;
  writeFileSync(written, bytes);
  renameSync(written, file);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
