import { listed, plural } from '../format.ts';
import { error } from '../parse/problem.ts';
import type { Path, Problem } from '../parse/problem.ts';
import { MISSING } from './block.ts';

/**
 * The problem of a block whose cells are empty without a reason.
 *
 * @param gaps the cells, each as readers would call it: `"Market cap" of Connext`
 */
export function unexplained(ruleId: string, path: Path, block: string, gaps: readonly string[]): Problem {
  const shown = listed(gaps.length > 3 ? [...gaps.slice(0, 3), `${String(gaps.length - 3)} more`] : gaps);
  const reason = `${plural(gaps.length, 'cell')} of this ${block} ${gaps.length === 1 ? 'is' : 'are'} empty, and nothing says why: ${shown}.`;
  const choices = Object.entries(MISSING).map(([id, meaning]) => `\`missing: ${id}\` (${meaning})`);
  return error(ruleId, path, reason, `Add ${listed(choices, 'or')}.`);
}
