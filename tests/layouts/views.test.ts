import { expect, test } from 'vitest';
import { articlePage, listPage, searchPage, staticPage } from '../../src/layouts/views.ts';
import type { StaticPage } from '../../src/site/page.ts';

const page: StaticPage = {
  view: 'static',
  head: {
    title: 'About',
    description: 'Who we are.',
    canonical: 'https://research.example/about/',
    language: 'en',
    feeds: [],
    social: { type: 'website', title: 'A page', site: 'Research' },
    jsonLd: [],
  },
  chrome: { name: 'Research', description: '', navigation: [], footer: [], copyright: '', errors: '' },
  crumbs: [],
  heading: 'About',
};

test('a route is handed the page that it draws', () => {
  expect(staticPage(page)).toBe(page);
});

test.each([
  [articlePage, 'an article'],
  [listPage, 'a list'],
  [searchPage, 'the search'],
])('a route that is handed another page says so (%o)', (view, expected) => {
  expect(() => view(page)).toThrow(
    `The route of https://research.example/about/ draws ${expected}, but was handed a page of view \`static\`.`,
  );
});
