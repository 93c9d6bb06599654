import { expect, test } from 'vitest';
import { collectLinks } from '../../../src/check/links/collect.ts';
import type { ContentFile } from '../../../src/check/links/mentions.ts';
import { EXPLAINER, REGISTRIES, registriesOf, REGISTRY_TEXTS, withBody, withKeys } from '../../support/articles.ts';

/** Where files name which addresses. */
function linksIn(file: ContentFile, registries = REGISTRIES): string[] {
  const [{ mentions } = { mentions: [] }] = collectLinks([file], registries);
  for (const { url, typed } of mentions) if (typed) expect(file.text.slice(typed.from, typed.to)).toBe(url);
  return mentions.map(({ url, place: { start } }) => `${start.line}:${start.column} ${url}`);
}

const inBody = (body: string): string[] =>
  linksIn({ path: 'content/articles/sample.mdx', text: withBody(EXPLAINER, body) });

test('links of a body are found where their address is typed', () => {
  expect(inBody('See [a page](https://a.net/x "title") and\n- [another](http://b.net/y#z).')).toEqual([
    '14:14 https://a.net/x',
    '15:13 http://b.net/y#z',
  ]);
});

test('an address in an attribute is found, one in code is not', () => {
  expect(
    inBody('<Figure src="a.png" alt="A desk" credit="Ada, https://a.net/photo." />\n\nThe code `https://b.net/`.'),
  ).toEqual([expect.stringMatching(/^14:\d+ https:\/\/a\.net\/photo$/)]);
});

test('links of the frontmatter are found, in texts too, and comments are not read', () => {
  const keys = 'reviewedBy: [ada] # https://c.net/\nnote: "Copied from https://a.net/x (see https://b.net/y)."';
  const text = withKeys(EXPLAINER, keys);
  expect(linksIn({ path: 'content/articles/sample.mdx', text })).toEqual([
    expect.stringMatching(/^11:20 https:\/\/a\.net\/x$/),
    expect.stringMatching(/ https:\/\/b\.net\/y$/),
  ]);
});

test('examples, the site itself and what is no page are left out', () => {
  const links = [
    'https://www.example.com/',
    'https://shop.example/',
    'http://localhost/',
    'https://example.org/a/',
    '/tags/',
    'mailto:a@b.net',
  ];
  expect(inBody(links.map((url) => `[words](${url})`).join(' '))).toEqual([]);
});

test('addresses of registries and shared data are found in YAML and CSV', () => {
  expect(
    linksIn({ path: 'content/sources.yaml', text: 'paper:\n  title: A paper\n  url: https://a.net/paper\n' }),
  ).toEqual(['3:8 https://a.net/paper']);
  expect(linksIn({ path: 'content/data/votes.csv', text: 'coin,link\nvelas,https://a.net/velas\n' })).toEqual([
    '2:7 https://a.net/velas',
  ]);
});

test('the explorer of a contract is found where the contract stands', () => {
  const text = `${REGISTRY_TEXTS['content/assets.yaml'] ?? ''}coin:
  name: A coin
  chain: ethereum
  contract: "0x7Fc66500c84A76Ad7e9c93437bFc5Ac33E2DDaE9"
`;
  const registries = registriesOf({ 'content/assets.yaml': text });
  expect(linksIn({ path: 'content/assets.yaml', text }, registries)).toEqual([
    expect.stringMatching(/^10:13 https:\/\/etherscan\.io\/token\/0x7Fc6/),
  ]);
});

test('an article that cannot be parsed is left to the check', () => {
  expect(inBody('<Callout> [a](https://a.net/)')).toEqual([]);
  expect(linksIn({ path: 'content/articles/sample.mdx', text: 'No frontmatter: https://a.net/' })).toEqual([]);
});
