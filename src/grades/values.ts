import type { Value } from '../blocks/block.ts';
import { formatScore } from './findings.ts';
import type { Score } from './score.ts';

/** What text may name of a grade: `overall.total`, `overall.verdict`, `overall.signal`, `fundamental.DeFi Scanner`. */
export function valuesOf({ id, label, total, verdict, signal, parts }: Score): Value[] {
  return [
    { path: `${id}.total`, text: formatScore(total), quantity: total, label },
    ...(verdict === undefined ? [] : [{ path: `${id}.verdict`, text: verdict, label: `Verdict of ${label}` }]),
    ...(signal === undefined ? [] : [{ path: `${id}.signal`, text: signal, label: `Signal of ${label}` }]),
    ...parts.map(({ name, score }) => {
      return { path: `${id}.${name}`, text: formatScore(score), quantity: score, label: `${name} in ${label}` };
    }),
  ];
}
