/** Figures that several articles share: `content/data/<name>.yaml` holds keys of a block, `<name>.csv` a ranking's picks. */
import { acceptancesInYaml } from '../parse/acceptances.ts';
import type { Acceptance } from '../parse/acceptances.ts';
import { message } from '../parse/lines.ts';
import type { Message } from '../parse/problem.ts';
import { readYaml } from '../parse/yaml.ts';
import { readCsvPicks } from './csv-picks.ts';
import type { CsvPicks } from './csv-picks.ts';
import type { ReadFile, Registry } from './registries.ts';

/** The keys of a block, as they were typed. */
export interface SharedKeys {
  readonly path: string;
  readonly text: string;
  readonly keys: Readonly<Record<string, unknown>>;
  /** What is accepted of the blocks that say these keys. */
  readonly acceptances: readonly Acceptance[];
}

/** What `data: <name>` stands for. Plain data. */
export interface SharedData {
  readonly yaml?: SharedKeys;
  readonly csv?: CsvPicks;
  /** A file of this name has an error, which has been reported: blocks that name it are not judged. */
  readonly broken: boolean;
}

const FILE = /^content\/data\/(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<format>yaml|csv)$/;

/** Reads every file below `content/data/`; what is wrong with one goes to `messages`, at its place. */
export function readSharedData(paths: readonly string[], read: ReadFile, messages: Message[]): Registry<SharedData> {
  const data = new Map<string, SharedData>();
  for (const path of paths) {
    const { name, format } = FILE.exec(path)?.groups ?? {};
    if (name === undefined) {
      messages.push(misnamed(path));
      continue;
    }
    const found = format === 'yaml' ? readKeys(read(path) ?? '', path) : readCsv(read(path) ?? '', path);
    if ('messages' in found) messages.push(...found.messages);
    const known = data.get(name) ?? { broken: false };
    data.set(name, 'messages' in found ? { ...known, broken: true } : { ...known, ...found });
  }
  return Object.fromEntries(data);
}

type Found<Part> = Part | { readonly messages: readonly Message[] };

function readCsv(text: string, path: string): Found<{ csv: CsvPicks }> {
  const csv = readCsvPicks(text, path);
  return 'messages' in csv ? csv : { csv };
}

function readKeys(text: string, path: string): Found<{ yaml: SharedKeys }> {
  const result = readYaml(text, { path, line: 1 });
  if ('messages' in result) return result;
  const { value } = result;
  if (!isRecord(value)) return { messages: [wrong(path, 'This file holds no keys of a block.', KEYS)] };
  const { acceptances, messages } = acceptancesInYaml(text, { path, line: 1 });
  if (messages.length > 0) return { messages };
  if (!('data' in value)) return { yaml: { path, text, keys: value, acceptances } };
  const reason = 'Shared data cannot name other shared data.';
  return { messages: [wrong(path, reason, 'Take `data` out of this file.')] };
}

const KEYS = 'Write what a block would say, such as `title: …`, with no indentation.';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misnamed(path: string): Message {
  const reason = `No block can name this file: shared data are \`content/data/<name>.yaml\` or \`<name>.csv\`.`;
  const hint = 'Rename it, in lower-case letters, digits and single hyphens, or move it out of `content/data/`.';
  return wrong(path, reason, hint);
}

const wrong = (path: string, reason: string, hint: string): Message =>
  message('shared-data', 'error', { path, start: { line: 1, column: 1 } }, reason, hint);
