import { expect, test } from 'vitest';
import type { Answer, Question } from '../../../src/check/links/ask.ts';
import { Queue } from '../../../src/check/links/queue.ts';
import { visitAll } from '../../../src/check/links/visit.ts';
import type { LinkMemory, Visited } from '../../../src/check/links/visit.ts';

interface Visiting {
  readonly now?: string;
  readonly maxAge?: number;
  readonly memory?: LinkMemory;
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** Visits addresses whose servers say that all is well, but where another answer is given; lists what was asked. */
async function visit(
  urls: readonly string[],
  { now = '2026-11-21', maxAge = 7, memory = {}, answers = {} }: Visiting = {},
) {
  const asked: Question[] = [];
  const ask = (question: Question): Promise<Answer> => {
    asked.push(question);
    const fragments = Object.fromEntries(question.fragments.map((id) => [id, true]));
    return Promise.resolve(answers[question.url] ?? { kind: 'alive', last: question.url, etag: '"one"', fragments });
  };
  const visited: Visited = await visitAll(urls, { now, maxAge, memory, ask, queue: new Queue(4, 0) });
  return { ...visited, questions: asked };
}

test('an address is asked for once, whatever fragments of it are named', async () => {
  const { questions } = await visit([
    'https://a.net/x',
    'https://a.net/x#one',
    'https://a.net/x#two',
    'https://a.net/x#one',
  ]);
  expect(questions).toEqual([{ url: 'https://a.net/x', fragments: ['one', 'two'] }]);
});

test('fragments that ask the browser or a script are not looked for', async () => {
  const { questions } = await visit(
    ['#top', '#:~:text=words', '#/route', '#!x', '#L10-L20', '#page=3'].map((hash) => `https://a.net/${hash}`),
  );
  expect(questions).toEqual([{ url: 'https://a.net/', fragments: [] }]);
});

test('what was there is remembered for some days, and then asked for with what is known of it', async () => {
  const urls = ['https://a.net/x'];
  const { memory } = await visit(urls);
  expect((await visit(urls, { memory, now: '2026-11-27' })).questions).toEqual([]);
  const later = await visit(urls, { memory, now: '2026-11-28' });
  expect(later.questions).toMatchObject([{ known: { etag: '"one"' } }]);
  expect((await visit(urls, { memory, maxAge: 0 })).questions).toHaveLength(1);
});

test('a page that has not changed is remembered anew', async () => {
  const urls = ['https://a.net/x'];
  const { memory } = await visit(urls);
  const answers: Record<string, Answer> = { 'https://a.net/x': { kind: 'unchanged' } };
  const later = await visit(urls, { memory, now: '2026-12-24', answers });
  expect(later.memory).toMatchObject({ 'https://a.net/x': { day: '2026-12-24', answer: { etag: '"one"' } } });
});

test('a fragment that nobody has asked for before is looked up in the page itself', async () => {
  const { memory } = await visit(['https://a.net/x#one']);
  const { questions } = await visit(['https://a.net/x#two'], { memory });
  expect(questions).toEqual([{ url: 'https://a.net/x', fragments: ['two'] }]);
});

test('what is gone, or could not be checked, is asked for each time', async () => {
  const answers: Record<string, Answer> = {
    'https://a.net/gone': { kind: 'gone', status: 404 },
    'https://a.net/busy': { kind: 'unsure', why: 'it answers with 429', status: 429 },
  };
  const urls = Object.keys(answers);
  const { memory } = await visit(urls, { answers });
  expect(memory).toEqual({});
  expect((await visit(urls, { answers, memory })).questions).toHaveLength(2);
});

test('an address that content has no more is forgotten', async () => {
  const { memory } = await visit(['https://a.net/x', 'https://a.net/y']);
  expect(Object.keys((await visit(['https://a.net/y'], { memory })).memory)).toEqual(['https://a.net/y']);
});

test('of an address with http:// it is found out whether it is there with https://', async () => {
  const { known } = await visit(['http://a.net/x', 'http://b.net/x', 'http://c.net/x'], {
    answers: {
      'https://b.net/x': { kind: 'unsure', why: 'the connection failed' },
      'http://c.net/x': { kind: 'alive', last: 'https://c.net/x', moved: 'https://c.net/x', fragments: {} },
    },
  });
  expect(known.get('http://a.net/x')).toMatchObject({ secure: 'https://a.net/x' });
  expect(known.get('http://b.net/x')).not.toHaveProperty('secure');
  expect(known.get('http://c.net/x')).not.toHaveProperty('secure');
});
