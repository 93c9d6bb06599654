/** The model grades of the tests. */
import type { Problem } from '../../src/parse/problem.ts';
import { toGrade } from '../../src/grades/grade.ts';
import type { Grade } from '../../src/grades/grade.ts';
import { gradeSchema } from '../../src/grades/schema.ts';

export const OVERALL = { label: 'TM Grade', total: 72, max: 100, verdict: 'Buy', signal: 'Bullish' };
export const TECHNOLOGY = {
  label: 'Technology grade',
  unit: 'percent',
  total: 83.17,
  weights: 'withheld',
  parts: { Activity: 75, Repository: 68, Collaboration: 92, Security: 78, 'DeFi Scanner': 70 },
};
export const WEIGHED = { label: 'Ours', max: 10, weights: { Team: 0.25, Code: 0.75 }, parts: { Team: 8, Code: 5 } };

function read(input: unknown, id = 'technology'): { grade: Grade | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const grade = toGrade(gradeSchema.parse(input), {
    id,
    path: ['grades', id],
    inherited: { currency: 'USD', source: { id: 'aave-note', title: 'A note on Aave' }, asOf: { date: '2025-10' } },
    resolve: { asset: () => undefined, source: () => undefined },
    report: (problem) => problems.push(problem),
  });
  return { grade, problems };
}

export function graded(input: unknown, id?: string): Grade {
  const { grade, problems } = read(input, id);
  if (!grade) throw new Error(JSON.stringify(problems));
  return grade;
}

export function problemsOf(input: unknown): string[] {
  return read(input).problems.map(({ path, reason, hint }) => `${path.join('.')}: ${reason} ${hint ?? ''}`);
}
