import { describe, expect, test } from 'vitest';
import { readRegistries } from '../../src/articles/registries.ts';
import { AWARDS, REGISTRY_TEXTS, edited, reading, told } from '../support/articles.ts';

/** What reading the registries gives where some files are others; `undefined` takes one away. */
function read(changes: Readonly<Record<string, string | undefined>>): ReturnType<typeof readRegistries> {
  const texts: Readonly<Record<string, string | undefined>> = { ...REGISTRY_TEXTS, ...changes };
  return readRegistries((path) => texts[path]);
}

const toldOf = (name: string, from: string, to: string): string => {
  const path = `content/${name}.yaml`;
  return told(read({ [path]: edited(REGISTRY_TEXTS[path]!, from, to) }).messages);
};

test('entries know their ids, their addresses and whom they name', () => {
  const { registries, messages } = read({});
  expect(messages).toEqual([]);
  expect(registries?.authors.desk).toMatchObject({ id: 'desk', href: '/authors/desk/' });
  expect(registries?.sources.survey).toMatchObject({ id: 'survey', publisher: 'Metrics' });
  expect(registries?.tags.defi).toEqual({ id: 'defi', name: 'DeFi', href: '/tags/defi/' });
});

test('registries are plain data, so that they can go to a worker', () => {
  const { registries } = read({});
  expect(structuredClone(registries)).toEqual(registries);
});

describe('an error', () => {
  test('in a reference to a partner is told at its place', () => {
    expect(toldOf('sources', 'publisher: metrics', 'publisher: metric')).toMatchInlineSnapshot(`
      "content/sources.yaml:1:44 error registry-reference (survey.publisher)
        \`metric\` is not in partners.yaml.
        Did you mean \`metrics\`?"
    `);
    expect(toldOf('assets', 'holder: metrics', 'holder: metrix')).toMatchInlineSnapshot(`
      "content/assets.yaml:4:49 error registry-reference (astra.interests.0.holder)
        \`metrix\` is not in partners.yaml.
        Did you mean \`metrics\`?"
    `);
  });

  test('in the id of an entry is told, since it becomes part of an address', () => {
    expect(toldOf('tags', 'defi:', 'De Fi!:')).toMatchInlineSnapshot(`
      "content/tags.yaml:1:1 error registry-id (De Fi!)
        \`De Fi!\` cannot be an id, since it becomes part of an address.
        Write \`de-fi\`."
    `);
  });

  test('in the address of the site is told', () => {
    expect(toldOf('site', 'https://example.org', 'http://example.org/')).toMatchInlineSnapshot(`
      "content/site.yaml:2:6 error frontmatter-value (url)
        The origin of the site is expected.
        Write it as \`https://example.com\`, with no path and no slash at the end."
    `);
  });

  test('is a link to a partner that pays, since no notice stands beside it', () => {
    expect(toldOf('sources', 'https://metrics.example/survey', 'https://www.shop.example/survey'))
      .toMatchInlineSnapshot(`
      "content/sources.yaml:1:58 error partner-link (survey.url)
        This links to www.shop.example, which belongs to the partner Shop, without saying that the link is paid.
        Leave \`url\` out: no notice could stand beside it. In a body, \`<Partner>\` brings the notice."
    `);
    expect(toldOf('assets', 'symbol: AAVE }', 'symbol: AAVE, url: https://shop.example./ }')).toMatchInlineSnapshot(`
      "content/assets.yaml:1:40 error partner-link (aave.url)
        This links to shop.example, which belongs to the partner Shop, without saying that the link is paid.
        Leave \`url\` out: no notice could stand beside it. In a body, \`<Partner>\` brings the notice."
    `);
    expect(toldOf('assets', 'symbol: AAVE }', 'symbol: AAVE, url: https://workshop.example/ }')).toBe('');
  });

  test('in a domain of a partner is told', () => {
    expect(toldOf('partners', '[shop.example]', '["https://shop.example"]')).toMatchInlineSnapshot(`
      "content/partners.yaml:1:62 error frontmatter-value (shop.domains.0)
        A domain is expected.
        Write it as \`example.com\`."
    `);
  });

  test('in an entry leaves the entry known, so that articles which name it are not reported too', () => {
    const assets = edited(
      REGISTRY_TEXTS['content/assets.yaml']!,
      '{ name: Aave, symbol: AAVE }',
      '{ name: Aave, symbl: AAVE }',
    );
    const { registries, messages } = read({ 'content/assets.yaml': assets });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['frontmatter-key']);
    expect(reading(AWARDS, registries).messages).toEqual([]);
  });

  test('in one file does not hide those of the others', () => {
    const { messages } = read({
      'content/tags.yaml': 'defi: {}\n',
      'content/authors.yaml': 'desk: [\n',
      'content/sources.yaml': '- a\n',
    });
    expect([...new Set(messages.map(({ place }) => place.path))].toSorted()).toEqual([
      'content/authors.yaml',
      'content/sources.yaml',
      'content/tags.yaml',
    ]);
  });
});

test('a file that is missing is told, and there is no site without those two that it cannot do without', () => {
  const { registries, messages } = read({ 'content/site.yaml': undefined, 'content/tags.yaml': undefined });
  expect(registries).toBeUndefined();
  expect(told(messages)).toMatchInlineSnapshot(`
    "content/site.yaml:1:1 error registry-missing
      There is no file \`content/site.yaml\`.
      Add it: docs/frontmatter.md shows what stands in it.
    content/tags.yaml:1:1 error registry-missing
      There is no file \`content/tags.yaml\`.
      Add it: docs/frontmatter.md shows what stands in it."
  `);
});

describe('rules for notices', () => {
  test('name a notice that exists', () => {
    expect(toldOf('disclosures', 'notice: stake }', 'notice: steak }')).toMatchInlineSnapshot(`
      "content/disclosures.yaml:9:66 error registry-reference (rules.0.notice)
        There is no notice \`steak\`.
        Known: \`advice\`, \`own\`, \`paid\`, \`paid-beside\`, \`stake\`, \`stake-beside\`."
    `);
  });

  test('name kinds of articles and blocks that exist, since a rule that never holds places nothing', () => {
    expect(toldOf('disclosures', 'always: true', 'kind: [award]')).toMatchInlineSnapshot(`
      "content/disclosures.yaml:14:21 error registry-reference (rules.5.when.kind)
        There is no kind of article \`award\`.
        Did you mean \`awards\`?"
    `);
    expect(toldOf('disclosures', 'always: true', 'block: [rankings]')).toMatchInlineSnapshot(`
      "content/disclosures.yaml:14:22 error registry-reference (rules.5.when.block)
        There is no kind of block \`rankings\`.
        Did you mean \`ranking\`?"
    `);
    expect(toldOf('disclosures', 'always: true', 'kind: [awards], block: [ranking, comparison]')).toBe('');
  });
});
