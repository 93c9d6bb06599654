import type { FeedInput, FeedItem } from '../../src/feeds/feed.ts';

export const ITEM: FeedItem = {
  id: 'urn:tearsheet:article:low-caps',
  url: 'https://research.example/articles/low-caps/',
  title: 'Sixteen <small> coins & what "low-cap" means',
  summary: 'A vote, its shares & its host.',
  content: '<p>About <b>$6 million</b> &amp; more.</p>',
  published: '2026-11-21',
  updated: '2026-11-30',
  authors: ['Research desk', 'Security desk'],
  categories: ['Crypto basics', 'R&D'],
};

export const FEED: FeedInput = {
  title: 'Tearsheet & Co.',
  description: 'Research reread.',
  home: 'https://research.example/',
  self: 'https://research.example/rss.xml',
  language: 'en',
  copyright: 'Tearsheet Research',
  updated: '2026-11-30',
  items: [ITEM],
};
