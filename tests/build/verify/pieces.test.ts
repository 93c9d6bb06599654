import { expect, test } from 'vitest';
import { inspectAssembly, type InspectedPiece } from '../../../src/build/verify/inspect.ts';
import { inspectPieces } from '../../../src/build/verify/pieces.ts';
import { escape } from '../../../src/markup.ts';

const ORIGIN = 'https://site.example';
const NOTICE = 'We are paid for some links.';
const EXPECTED = { origin: ORIGIN, must: [NOTICE], machine: ['/home/me'] };

const html = (body: string): string => `<p>${NOTICE}</p><a href="${ORIGIN}/b/">b</a>${body}`;

/** An article as an item of RSS and of a JSON feed. */
const made = (content: string): Record<string, string> => ({
  'rss.xml': `<item><link>${ORIGIN}/a/</link><description>${escape(content)}</description></item>`,
  'feed.json': JSON.stringify({ url: `${ORIGIN}/a/`, content_html: content }),
});

const looked = (content: string, name = 'rss.xml') => inspectPieces(made(content), EXPECTED)[name]!;

const feed = (...contents: string[]) => {
  const pieces = contents.map((content): InspectedPiece => ({
    bytes: Buffer.from(made(content)['rss.xml']!),
    inspection: looked(content),
  }));
  const assembly = {
    before: `<rss><channel><link>${ORIGIN}/</link>`,
    between: '\n',
    after: '</channel></rss>',
    pieces,
  };
  return inspectAssembly('rss.xml', assembly, EXPECTED);
};

test.each(['rss.xml', 'feed.json'])(
  'an item of %s is known by its address, its links and the notices it shows',
  (name) => {
    expect(looked(html(''), name)).toEqual({
      links: expect.arrayContaining(['/a/', '/b/']) as string[],
      entries: ['/a/'],
      notices: [NOTICE],
      findings: [],
    });
  },
);

test.each([
  ['a notice that is lost', '<p>x</p>', 'notice-lost'],
  ['a link that does not say its site', html('<a href="/c/">c</a>'), 'link-relative'],
  ['a folder of the machine', html('/home/me/site'), 'machine-path'],
])('%s is found in every format', (_, content, ruleId) => {
  for (const name of ['rss.xml', 'feed.json'])
    expect(looked(content, name).findings.map((finding) => finding.ruleId)).toEqual([ruleId]);
});

test('a feed has the entries of its items in their order, and the links of all', () => {
  const { entries, links, findings } = feed(html('1'), html('2'));
  expect(entries).toEqual(['/a/', '/a/']);
  expect(links).toEqual(['/', '/a/', '/b/']);
  expect(findings).toEqual([]);
});

test('an item that lost its notice is found, though another item of the feed shows it', () => {
  expect(feed(html(''), '<p>x</p>').findings.map(({ ruleId }) => ruleId)).toEqual(['notice-lost']);
});

test('what stands around the items is looked at too', () => {
  const assembly = {
    before: '<rss><channel><title>/home/me</title>',
    between: '',
    after: '</channel></rss>',
    pieces: [],
  };
  const { entries, findings } = inspectAssembly('rss.xml', assembly, { ...EXPECTED, must: [] });
  expect(entries).toEqual([]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['machine-path']);
});
