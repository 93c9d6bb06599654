import { expect, test } from 'vitest';
import { readingOf, unjudgedReading } from '../../../src/build/content/readings.ts';
import type { Article } from '../../../src/build/program.ts';
import { warning } from '../../../src/parse/problem.ts';
import { placeProblems } from '../../../src/parse/places.ts';
import type { Message } from '../../../src/parse/problem.ts';

const said = (path: string): Message[] =>
  placeProblems('a: 1', { path, line: 1 }, [warning('stale', ['a'], 'Old.', 'Update it.')]);

const file = { path: 'content/articles/one.mdx', digest: 'd1' };

const article = {
  path: file.path,
  slug: 'one',
  title: 'One',
  published: '2026-01-02',
  draft: false,
  formerly: ['eins'],
  terms: { uses: ['spot'], explains: [] },
  words: 12,
} as unknown as Article;

test('what articles are judged by together stands in the index, and the messages in a line of their own', () => {
  const found = { messages: said(file.path), accepted: [], tallies: { numbers: 3 } };
  const reading = readingOf(file, { ...found, trace: { paragraphs: 'AAAA' } }, { asRead: article });
  expect(reading.head).toEqual({
    mark: {
      path: file.path,
      slug: 'one',
      published: '2026-01-02',
      draft: false,
      formerly: ['eins'],
      terms: { uses: ['spot'], explains: [] },
    },
    trace: { paragraphs: 'AAAA' },
  });
  expect(JSON.parse(reading.found)).toEqual(found);
  expect(reading.summary).toBeUndefined();
});

test('an article that could not be read has no mark', () => {
  expect(readingOf(file, { messages: said(file.path) }).head).toEqual({});
});

test('an article that says something of another file is known by that', () => {
  const messages = [...said(file.path), ...said('content/data/shared.yaml')];
  expect(readingOf(file, { messages }, { asRead: article }).head.saysElsewhere).toBe(true);
});

test('an article in which judging finds errors is known by that, and others are judged by it all the same', () => {
  const wrong = [{ ...said(file.path)[0], severity: 'error' } as Message];
  const { head } = readingOf(file, { messages: wrong }, { asRead: article });
  expect(head.flawed).toBe(true);
  expect(head.mark?.slug).toBe('one');
});

test('of an article that was only read there is what others are judged by', () => {
  const whole = readingOf(file, { messages: said(file.path), trace: { paragraphs: 'AAAA' } }, { asRead: article });
  const { head } = unjudgedReading(file, { asRead: article, trace: { paragraphs: 'AAAA' } });
  expect(head).toEqual({ ...whole.head, unjudged: true });
});
