import { describe, expect, test } from 'vitest';
import { drawBody } from '../../src/articles/body.ts';
import type { Mode } from '../../src/blocks/link.ts';
import { readDocument } from '../support/document.ts';
import { AWARDS, EXPLAINER, REGISTRIES, articleOf, edited, withBody, withKeys } from '../support/articles.ts';

const STAKE = edited(AWARDS, 'velas: {', 'astra: {');
const FACT = withKeys(EXPLAINER, 'facts:\n  f: { asset: token, rows: { a: { value: 1, label: One } } }');
const PAID = withBody(EXPLAINER, 'See <Partner id="shop">a shop</Partner> today.');

const placed = (text: string): string[] => articleOf(text).notices.map(({ id, place }) => `${id} ${place}`);
const textOf = (text: string, mode: Mode): string =>
  readDocument(drawBody(articleOf(text), mode, REGISTRIES).html.text).text;

describe('notices that an article brings', () => {
  test('every article has one', () => {
    expect(placed(EXPLAINER)).toEqual(['advice end']);
  });

  test('a stake in an asset of a block brings one at the top and one beside it', () => {
    expect(placed(STAKE)).toEqual(['stake top', 'stake-beside beside', 'advice end']);
    expect(articleOf(STAKE).notices[1]).toMatchObject({
      beside: { asset: 'astra' },
      text: 'Metrics has invested in Astra DAO, says the side.',
    });
  });

  test('a stake of ours names us', () => {
    expect(articleOf(FACT).notices[0].text).toBe('Example House issued House Token and gains from it.');
  });

  test('a paid link brings one at the top and one beside it', () => {
    expect(placed(PAID)).toEqual(['paid top', 'paid-beside beside', 'advice end']);
  });

  test('an asset that is named and has no figures brings the one at the top', () => {
    expect(placed(withKeys(EXPLAINER, 'assets: [astra]'))).toEqual(['stake top', 'advice end']);
  });

  test('two stakes of one sort share the one at the top and have each its own beside', () => {
    const both = edited(STAKE, 'nexa: {', 'gswift: {');
    expect(articleOf(both).notices.map(({ text }) => text)).toEqual([
      'Metrics has invested in Astra DAO and GameSwift, says the top.',
      'Metrics has invested in Astra DAO, says the side.',
      'Metrics has invested in GameSwift, says the side.',
      'Nothing on this page is a piece of advice.',
    ]);
  });

  test('a partner whose link stands twice is named once', () => {
    const twice = withBody(PAID, 'And <Partner id="shop">again</Partner>.');
    expect(placed(twice)).toEqual(placed(PAID));
  });
});

describe.each(['page', 'portable'] as const)('on a %s', (mode) => {
  test.each([
    ['a stake', STAKE],
    ['a stake of ours', FACT],
    ['a paid link', PAID],
    ['an asset without figures', withKeys(EXPLAINER, 'assets: [astra, gswift]')],
    ['all of them', withBody(withKeys(STAKE, 'assets: [gswift, token]'), 'See <Partner id="shop">a shop</Partner>.')],
  ])('every notice of %s is drawn', (_, text) => {
    const drawn = textOf(text, mode);
    for (const notice of articleOf(text).noticeTexts) expect(drawn).toContain(notice);
  });

  test('notices of the top stand before the prose, those of the end after it', () => {
    const drawn = textOf(STAKE, mode);
    const at = ['says the top', 'Some words to begin with', 'says the side', 'More words', 'piece of advice'].map(
      (part) => drawn.indexOf(part),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  test('the notice of a paid link stands right after it, and each time', () => {
    const twice = textOf(withBody(PAID, 'And <Partner id="shop">again</Partner>.'), mode);
    expect(twice).toMatch(/a shop\s*\(?Paid link\. We are paid by Shop for this link\.\)? today/);
    expect(twice).toMatch(/again\s*\(?Paid link\. We are paid by Shop for this link\.\)?\./);
  });

  test('a paid link says so to programs', () => {
    const { elements } = readDocument(drawBody(articleOf(PAID), mode, REGISTRIES).html.text);
    const links = elements.filter(({ name, attributes }) => name === 'a' && attributes.href?.includes('shop.example'));
    expect(links.map(({ attributes }) => attributes)).toEqual([
      { href: 'https://shop.example/ref', rel: 'sponsored nofollow noopener' },
    ]);
  });

  test('the notice of a pick stands beside the pick', () => {
    const picks = '<Picks of="votes">\n\n<Pick of="astra">\n\nOf the pick.\n\n</Pick>\n\n</Picks>';
    const drawn = textOf(withBody(STAKE, picks), mode);
    expect(drawn.lastIndexOf('says the side')).toBeGreaterThan(drawn.indexOf('More words'));
    expect(drawn.lastIndexOf('says the side')).toBeLessThan(drawn.indexOf('Of the pick'));
  });
});
