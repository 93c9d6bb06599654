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
  picture: { url: 'https://research.example/articles/low-caps/votes.png', title: 'A < B & C', length: 1234 },
};

export const FEED: FeedInput = {
  title: 'Tearsheet & Co.',
  description: 'Research reread.',
  note: 'This is a feed.',
  help: 'https://research.example/feeds/',
  home: 'https://research.example/',
  self: 'https://research.example/rss.xml',
  language: 'en',
  copyright: 'Tearsheet Research',
  hub: 'https://hub.example/?a=1&b=2',
  updated: '2026-11-30',
  items: [ITEM],
};
