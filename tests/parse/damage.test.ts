import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { closed } from '../../src/parse/closed.ts';
import { splitArticle } from '../../src/parse/frontmatter.ts';
import { placeProblems } from '../../src/parse/places.ts';
import type { Message } from '../../src/parse/problem.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { readShape } from '../../src/parse/zod-problems.ts';
import { daySchema } from '../../src/provenance/provenance.ts';
import { damage, damageBy, kinds } from '../support/damage.ts';
import { fixture, messagesOf, shown } from './reading.ts';

const ARTICLES = [fixture('ok/awards.mdx'), fixture('ok/forecast.mdx')];

const anything = z.unknown().optional();
const articleSchema = closed({
  ...Object.fromEntries(
    'kind title description reviewBy authors category tags source asOf asset spot rankings facts scenarios grades'
      .split(' ')
      .map((key) => [key, anything]),
  ),
  published: daySchema,
});

/** All that parsing finds, and what a schema of the top level finds in the values. */
function found(text: string): readonly Message[] {
  const split = splitArticle(text, 'article.mdx');
  const messages = messagesOf(text);
  if ('messages' in split) return messages;
  const origin = { path: 'article.mdx', line: split.matterLine };
  const values = readYaml(split.matter, origin);
  if ('messages' in values) return messages;
  const shape = readShape(articleSchema, values.value);
  return 'problems' in shape ? [...messages, ...placeProblems(split.matter, origin, shape.problems)] : messages;
}

const parsed = kinds().filter((kind) => kind !== 'asset that is not registered');

describe('a damaged article', () => {
  test('is free of messages before it is damaged', () => {
    expect(ARTICLES.map((text) => shown(found(text)))).toEqual(['', '']);
  });

  test.each(parsed)('is reported at the damaged line: %s', (kind) => {
    const damaged = ARTICLES.flatMap((text) => damageBy(text, kind) ?? []);
    expect(damaged).not.toHaveLength(0);
    for (const { text, expected } of damaged) {
      const places = found(text).map(({ ruleId, place }) => [place.start.line, ruleId]);
      expect(places).toContainEqual([expected.line, expected.ruleId]);
    }
  });

  test('is reported at the damaged line for any seed', () => {
    const missed = Array.from({ length: 300 }, (_, seed) => damage(ARTICLES[seed % 2]!, seed)).filter(
      ({ text, expected: { line, ruleId } }) =>
        ruleId !== undefined && !found(text).some((one) => one.place.start.line === line && one.ruleId === ruleId),
    );
    expect(missed.map(({ expected }) => expected)).toEqual([]);
  });

  test('is the same for the same seed', () => {
    expect(damage(ARTICLES[0]!, 7)).toEqual(damage(ARTICLES[0]!, 7));
  });
});
