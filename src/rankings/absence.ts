import { MISSING } from '../blocks/block.ts';
import { inSentence, listed } from '../format.ts';
import type { Ranking } from './ranking.ts';

/**
 * Why a path that looks right has no value: its rank is shared, or its cell is empty.
 *
 * @param path from the ranking's id on: `votes.15.share`
 * @returns `undefined` where the path is simply not one of this ranking's
 */
export function whyAbsent(ranking: Ranking, path: string): { reason: string; hint: string } | undefined {
  const [id, key = '', column = ''] = path.split('.');
  if (id !== ranking.id) return undefined;
  return sharedRank(ranking, path, key, column) ?? emptyCell(ranking, path, key, column);
}

function sharedRank(ranking: Ranking, path: string, key: string, column: string): ReturnType<typeof whyAbsent> {
  const level = ranking.ranked.filter(({ rank, tied }) => tied && String(rank) === key).map(({ pick }) => pick.asset);
  const [first] = level;
  if (first === undefined) return undefined;
  const reason = `\`${path}\` names no one pick, since ${listed(level.map(({ name }) => name))} are level at ${key}.`;
  const figure = column === '' || column === 'name' || column === 'lead' ? (ranking.metric?.id ?? 'name') : column;
  return {
    reason,
    hint: `Name a pick by its asset, such as \`${ranking.id}.${first.id}.${figure}\`, or say that they are level.`,
  };
}

function emptyCell(ranking: Ranking, path: string, key: string, columnId: string): ReturnType<typeof whyAbsent> {
  const named = ranking.ranked.find(({ pick, rank }) => pick.asset.id === key || String(rank) === key);
  const column = ranking.columns.find(({ id }) => id === columnId);
  const missing = named?.pick.cells[columnId]?.missing;
  if (named === undefined || column === undefined || missing === undefined) return undefined;
  const reason = `\`${path}\` has no value: ${inSentence(column.label)} of ${named.pick.asset.name} is empty (${MISSING[missing]}).`;
  return { reason, hint: 'Say in words that it is not known, or give the figure in the ranking.' };
}
