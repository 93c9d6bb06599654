import { expect, test } from 'vitest';
import { summaryText } from '../../src/cli/summary.ts';

const summary = {
  read: 1004,
  published: 1001,
  drafts: ['one', 'two'],
  scheduled: [{ slug: 'three', published: '2026-12-01' }],
  issues: { published: 0, drafts: [], scheduled: [] },
  pages: 1526,
  drawn: 37,
  reused: 10_028,
  removed: 1,
  left: 0,
  search: 'made',
} as const;

test('a build ends with what went in and what came out', () => {
  expect(summaryText({ messages: [], summary }, 1.234)).toMatchInlineSnapshot(`
    "1,004 articles: 1001 published; 2 drafts: one, two; 1 scheduled: three (2026-12-01)
    1,526 pages of 10,065 files: 37 drawn, 10,028 reused, 1 removed
    Search index made
    No warnings, 1.2 s"
  `);
});

test('a refused build says that nothing has changed', () => {
  expect(summaryText({ messages: [] }, 1)).toBe('Nothing was published: dist/ is as it was.');
});
