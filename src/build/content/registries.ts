/** The registries and shared data; they are not read again where none of their files has changed. */
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from '../digest.ts';
import { absentAs, replaceFile } from '../files.ts';
import type { Judge } from '../program.ts';
import type { Content } from './files.ts';

type Read = Judge['readRegistries'];
type Readings = Awaited<ReturnType<Read>>;

/** Hexadecimal digits of a SHA-256, with which the file begins. */
const DIGITS = 64;

/** Reads the registries, or remembers what an earlier command read. Those with errors are read each time. */
export async function readRegistries(
  { around, shared, read: textOf }: Content,
  { key: program, cache, read }: { key: string; cache: string; read: Read },
): Promise<Readings> {
  const key = digestOf([program, around]);
  const known = recalled(cache, key);
  if (known) return known;
  const readings = await read(textOf, shared);
  if (readings.registries) replaceFile(cache, Buffer.concat([Buffer.from(key), serialize(readings)]));
  return readings;
}

/** What the file holds for a key; `undefined` where it is absent, of another key, or damaged. */
function recalled(cache: string, key: string): Readings | undefined {
  const bytes = absentAs(undefined, () => readFileSync(cache));
  if (bytes?.toString('latin1', 0, DIGITS) !== key) return undefined;
  try {
    return deserialize(bytes.subarray(DIGITS)) as Readings;
  } catch {
    return undefined;
  }
}
