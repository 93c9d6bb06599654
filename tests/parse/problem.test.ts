import { expect, test } from 'vitest';
import { error, warning } from '../../src/parse/problem.ts';

test('an error and a warning differ in their severity alone', () => {
  const problem = { ruleId: 'rule', path: ['picks', 0], reason: 'This is wrong.', hint: 'Write that.' };
  expect(error('rule', ['picks', 0], 'This is wrong.', 'Write that.')).toEqual({ ...problem, severity: 'error' });
  expect(warning('rule', ['picks', 0], 'This is wrong.', 'Write that.')).toEqual({ ...problem, severity: 'warning' });
});

test('a problem without advice has no hint', () => {
  expect([error('rule', [], 'Wrong.'), warning('rule', [], 'Odd.')].map((one) => 'hint' in one)).toEqual([
    false,
    false,
  ]);
});
