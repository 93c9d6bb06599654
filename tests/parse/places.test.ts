import { describe, expect, test } from 'vitest';
import { placeProblems } from '../../src/parse/places.ts';
import { error } from '../../src/parse/problem.ts';
import type { Path, Problem } from '../../src/parse/problem.ts';

const YAML = `kind: awards
rankings:
  votes:
    picks:
      aave: { share: 21.8, cap: 6M }
      maker: {}
list:
  - { date: 2026-11-30 }
  - two
1: one
empty:
`;

const place = (path: Path, at?: Problem['at']): string => {
  const [found] = placeProblems(YAML, { path: 'a.mdx', line: 2 }, [
    { ...error('rule', path, 'Wrong.'), ...(at && { at }) },
  ]);
  const { start, end } = found!.place;
  return `${start.line}:${start.column}${end ? `-${end.line}:${end.column}` : ''}`;
};

describe('placeProblems', () => {
  test('finds a value, in the lines of the file', () => {
    expect(place(['kind'])).toBe('2:7-2:13');
    expect(place(['rankings', 'votes', 'picks', 'aave', 'share'])).toBe('6:22-6:26');
    expect(place(['list', 0, 'date'])).toBe('9:13-9:23');
    expect(place(['list', 1])).toBe('10:5-10:8');
  });

  test('finds a key, also one that is a number', () => {
    expect(place(['rankings', 'votes', 'picks', 'aave', 'cap'], 'key')).toBe('6:28-6:31');
    expect(place(['1'], 'key')).toBe('11:1-11:2');
  });

  test('takes the key above for what is absent', () => {
    expect(place(['rankings', 'votes', 'metric'])).toBe('4:3-4:8');
    expect(place(['rankings', 'votes', 'picks', 'maker', 'share'])).toBe('7:7-7:12');
    expect(place(['rankings', 'votes', 'columns', 'share', 'type'])).toBe('4:3-4:8');
    expect(place(['list', 5, 'date'])).toBe('8:1-8:5');
  });

  test('takes the first key where nothing of the path is there', () => {
    expect(place(['published'])).toBe('2:1');
    expect(place([])).toMatch(/^2:1/);
  });

  test('gives an absent value the place of its key', () => {
    expect(place(['empty'])).toMatch(/^12:/);
  });

  test('sorts messages by place and gives each once', () => {
    const problems = [error('b', ['list'], 'B.'), error('a', ['kind'], 'A.'), error('b', ['list'], 'B.')];
    expect(
      placeProblems(YAML, { path: 'a.mdx', line: 2 }, problems).map(({ ruleId, field }) => [ruleId, field]),
    ).toEqual([
      ['a', 'kind'],
      ['b', 'list'],
    ]);
  });
});
