import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/rankings/values.ts';
import { AWARDS, ranking } from './awards.ts';

const REPORTED = AWARDS.replace('metric: share\n', 'order: reported\n');
const TESTED = `${AWARDS}criteria: [{ column: tech, atLeast: 80 }]\n`;

describe('valueAt', () => {
  it.each([AWARDS, REPORTED, TESTED])('finds each value of a ranking by its path', (yaml) => {
    const { ranking: made } = ranking(yaml);
    expect(made.values.length).toBeGreaterThan(50);
    for (const value of made.values) expect(valueAt(value.path, made, made.wholes)).toEqual(value);
  });

  it.each([
    'votes',
    'votes.',
    'votes.1',
    'votes.1.nothing',
    'votes.15.share',
    'votes.nolus',
    'votes.nolus.name',
    'x.1.share',
  ])('finds nothing at %s', (path) => {
    const { ranking: made } = ranking();
    expect(made.values.map((value) => value.path)).not.toContain(path);
    expect(valueAt(path, made, made.wholes)).toBeUndefined();
  });
});
