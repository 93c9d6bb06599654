import { expect, test } from 'vitest';
import { filled, lastBefore, publishedSince } from '../../src/newsletter/issue.ts';
import type { Issue } from '../../src/newsletter/issue.ts';
import { summaryOf } from '../support/articles.ts';

const issueOf = (id: string, published: string, changes: Partial<Issue> = {}): Issue => ({
  id,
  path: `content/newsletters/${id}.mdx`,
  href: `/newsletter/${id}/`,
  subject: 'A subject',
  preheader: 'A preheader',
  published,
  draft: false,
  articles: [],
  since: 'summary',
  partners: [],
  linked: [],
  body: '',
  bodyLine: 1,
  ...changes,
});

const articles = [
  summaryOf('c', { published: '2026-11-20' }),
  summaryOf('b', { published: '2026-11-10' }),
  summaryOf('a', { published: '2026-11-01' }),
];
const issues = [
  issueOf('one', '2026-11-10'),
  issueOf('two', '2026-11-15', { draft: true }),
  issueOf('three', '2026-11-24'),
];

test('an issue takes what was published after the last one, up to its own day, and no draft is a last one', () => {
  const slugs = (index: number): string[] =>
    filled(issues[index] ?? issueOf('x', ''), issues, articles).contents.map(({ slug }) => slug);
  expect(slugs(0)).toEqual(['b', 'a']);
  expect(slugs(2)).toEqual(['c']);
  expect(lastBefore({ id: 'new', published: '2026-11-15' }, issues)?.id).toBe('one');
});

test('drafts and later articles are not taken', () => {
  const later = [summaryOf('d', { published: '2026-12-24' }), summaryOf('e', { published: '2026-11-01', draft: true })];
  expect(publishedSince(undefined, '2026-11-24', later)).toEqual([]);
});

test('chosen articles stand first, each once, as they were chosen', () => {
  const issue = issueOf('one', '2026-11-24', { articles: [{ slug: 'a', as: 'full' }] });
  expect(filled(issue, [issue], articles).contents).toEqual([
    { slug: 'a', as: 'full' },
    { slug: 'c', as: 'summary' },
    { slug: 'b', as: 'summary' },
  ]);
});

test('corrections since the last issue are gathered, newest first; a first issue has none', () => {
  const correction = (date: string) => ({
    date,
    was: '1',
    is: '2',
    severity: 'figure' as const,
  });
  const corrected = [
    summaryOf('a', { published: '2026-11-01', corrections: [correction('2026-11-09'), correction('2026-11-16')] }),
    summaryOf('b', { published: '2026-11-01', corrections: [correction('2026-11-20'), correction('2026-11-25')] }),
  ];
  const days = (index: number): string[] =>
    filled(issues[index] ?? issueOf('x', ''), issues, corrected).corrections.map(({ correction: { date } }) => date);
  expect(days(2)).toEqual(['2026-11-20', '2026-11-16']);
  expect(days(0)).toEqual([]);
});
