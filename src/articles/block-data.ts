/** Blocks that say `data: <name>`: joined with the shared data before they are judged, and judged at the right place. */
import type { Acceptance } from '../parse/acceptances.ts';
import { message, sorted } from '../parse/lines.ts';
import type { Origin } from '../parse/lines.ts';
import { fieldOf, placeProblems } from '../parse/places.ts';
import { error } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { placeInCsv } from './csv-picks.ts';
import type { CsvPicks } from './csv-picks.ts';
import type { Registry } from './registries.ts';
import { BLOCK_MAPS } from './schema.ts';
import type { BlockMap } from './schema.ts';
import { isRecord } from './shared-data.ts';
import type { SharedData } from './shared-data.ts';

type Keys = Readonly<Record<string, unknown>>;

/** A block and the shared data that it names. */
interface Joined {
  readonly map: BlockMap;
  readonly id: string;
  /** The name that it gives, whether or not there are such data. */
  readonly name: string;
  /** What the block says itself. */
  readonly own: Keys;
  /** Absent where there is nothing to join: then the block is not judged. */
  readonly shared: SharedData | undefined;
  readonly problems: readonly Problem[];
}

/** Frontmatter whose blocks hold what they share. */
export interface JoinedMatter {
  readonly value: unknown;
  readonly blocks: readonly Joined[];
}

/** Puts shared data under the blocks that name it: a block's own keys count first, then YAML, then CSV. */
export function joinData(value: unknown, data: Registry<SharedData>): JoinedMatter {
  if (!isRecord(value)) return { value, blocks: [] };
  const blocks = BLOCK_MAPS.flatMap((map) => blocksIn(value[map], map, data));
  const maps = Map.groupBy(blocks, ({ map }) => map);
  const joined = [...maps].map(([map, found]) => {
    const wholes = found.map((block) => [block.id, wholeOf(block)] as const);
    return [map, { ...(value[map] as Keys), ...Object.fromEntries(wholes) }] as const;
  });
  return { value: { ...value, ...Object.fromEntries(joined) }, blocks };
}

function blocksIn(blocks: unknown, map: BlockMap, data: Registry<SharedData>): Joined[] {
  if (!isRecord(blocks)) return [];
  return Object.entries(blocks).flatMap(([id, block]) => {
    if (!isRecord(block) || !('data' in block)) return [];
    const { data: name, ...own } = block;
    return [{ map, id, own, name: String(name), ...named(name, map, id, data) }];
  });
}

function named(
  name: unknown,
  map: BlockMap,
  id: string,
  data: Registry<SharedData>,
): Pick<Joined, 'shared' | 'problems'> {
  const refuse = (reason: string, hint: string): Pick<Joined, 'shared' | 'problems'> => ({
    shared: undefined,
    problems: [error('shared-data', [map, id, 'data'], reason, hint)],
  });
  if (typeof name !== 'string' || !Object.hasOwn(data, name))
    return refuse(
      `There is no shared data \`${String(name)}\` in content/data/.`,
      didYouMean(String(name), Object.keys(data)),
    );
  const shared = data[name];
  if (shared?.broken !== false) return { shared: undefined, problems: [] };
  if (map === 'rankings' || shared.yaml) return { shared, problems: [] };
  const reason = `\`${name}.csv\` holds the picks of a ranking, and this block stands under \`${map}\`.`;
  return refuse(reason, `Share what it says as \`content/data/${name}.yaml\`.`);
}

function wholeOf({ map, own, shared }: Joined): Keys {
  const below = { ...shared?.yaml?.keys, ...own };
  const csv = map === 'rankings' ? shared?.csv : undefined;
  return csv ? { picks: picksOf(csv, below), ...below } : below;
}

/** Picks as they would be typed. Columns that the ranking does not have are left out, and reported once. */
function picksOf({ picks }: CsvPicks, { columns }: Keys): Keys {
  const typeOf = (id: string): unknown => {
    const column = isRecord(columns) && Object.hasOwn(columns, id) ? columns[id] : undefined;
    return isRecord(column) ? column.type : undefined;
  };
  const typed = (id: string, cell: string): unknown =>
    typeOf(id) === 'flag' && /^(?:true|false)$/.test(cell) ? cell === 'true' : cell;
  return Object.fromEntries(
    picks.map(({ asset, cells }) => {
      const known = Object.entries(cells).filter(([id]) => isColumn(id, columns));
      return [asset, Object.fromEntries(known.map(([id, cell]) => [id, typed(id, cell)]))];
    }),
  );
}

const isColumn = (id: string, columns: unknown): boolean =>
  !isRecord(columns) || Object.hasOwn(columns, id) || id === 'source' || id === 'asOf';

/**
 * Messages for problems of an article's frontmatter: in the shared data where they speak of it, and none of a block
 * whose shared data cannot be had.
 */
export function placeJoined(
  matter: string,
  file: Origin,
  { blocks }: JoinedMatter,
  found: readonly Problem[],
): Message[] {
  const own = [...found, ...blocks.flatMap(({ problems }) => problems)];
  const inShared: Message[] = [];
  const inArticle = own.filter((problem) => {
    const [map, id, key] = problem.path;
    const block = blocks.find((candidate) => candidate.map === map && candidate.id === id);
    if (!block || key === 'data' || (key !== undefined && Object.hasOwn(block.own, key))) return true;
    if (!block.shared) return false;
    const placed = placeShared(problem, block.shared);
    inShared.push(...placed);
    return placed.length === 0;
  });
  return sorted([...placeProblems(matter, file, inArticle), ...inShared, ...blocks.flatMap(unknownColumns)]);
}

/** Whether a problem speaks of a key that a block has from a YAML file, in whose lines it can be accepted. */
export const isInYaml = ({ path: [map, id, key] }: Problem, { blocks }: JoinedMatter): boolean =>
  blocks.some(
    (block) =>
      block.map === map &&
      block.id === id &&
      typeof key === 'string' &&
      !Object.hasOwn(block.own, key) &&
      block.shared?.yaml !== undefined &&
      Object.hasOwn(block.shared.yaml.keys, key),
  );

/** What the shared data of an article's blocks accept. */
export const acceptancesOfData = ({ blocks }: JoinedMatter): readonly Acceptance[] => [
  ...new Set(blocks.flatMap(({ shared }) => shared?.yaml?.acceptances ?? [])),
];

function placeShared({ path: [, , key, ...rest], ...problem }: Problem, { yaml, csv }: SharedData): Message[] {
  if (key === undefined) return [];
  if (yaml && Object.hasOwn(yaml.keys, key))
    return placeProblems(yaml.text, { path: yaml.path, line: 1 }, [{ ...problem, path: [key, ...rest] }]);
  if (!csv || key !== 'picks') return [];
  const { ruleId, severity, reason, hint } = problem;
  return [message(ruleId, severity, placeInCsv(csv, rest), reason, hint, fieldOf(rest))];
}

function unknownColumns({ map, own, shared }: Joined): Message[] {
  const { columns, picks } = { ...shared?.yaml?.keys, ...own };
  if (map !== 'rankings' || !shared?.csv || picks !== undefined || !isRecord(columns)) return [];
  const { csv } = shared;
  return csv.columns
    .filter((id) => !isColumn(id, columns))
    .map((id) => {
      const reason = `The ranking has no column \`${id}\`.`;
      return message('shared-data', 'error', placeInCsv(csv, ['', id]), reason, didYouMean(id, Object.keys(columns)));
    });
}
