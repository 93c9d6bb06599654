import { describe, expect, test } from 'vitest';
import { drawInlineNotice, drawNotice, noticesBeside } from '../../src/disclosures/draw.ts';
import { placeNotices } from '../../src/disclosures/place.ts';
import type { Situation, Stake } from '../../src/disclosures/place.ts';
import type { Disclosures, Rule } from '../../src/disclosures/schema.ts';

const wording = (text: string): Disclosures['notices'][string] => ({ version: '2026-01-01', title: 'Title', text });

/** Notices `a`, `b` … whose texts name all that can be named, and these rules. */
const disclosures = (...rules: Rule[]): Disclosures => ({
  notices: {
    a: wording('A {assets} of {holder}; {partners}.'),
    b: wording('B {assets} of {holder}; {partners}.'),
    plain: wording('Plain {unknown}.'),
  },
  rules,
});

const stake = (id: string, holder = 'House', kind: Stake['kind'] = 'portfolio-company'): Stake => ({
  asset: { id, name: id.toUpperCase() },
  holder,
  kind,
});
const situation = (of: Partial<Situation> = {}): Situation => ({
  kind: 'list',
  blocks: ['ranking'],
  stakes: [],
  drawn: [],
  partners: [],
  ...of,
});

const placed = (of: Partial<Situation>, ...rules: Rule[]): string[] =>
  placeNotices(situation(of), disclosures(...rules)).map(({ place, text, beside }) =>
    [place, text, ...Object.values(beside ?? {})].join(' | '),
  );

describe('conditions', () => {
  const end = (when: Rule['when']): Rule => ({ when, place: 'end', notice: 'plain' });

  test.each<[string, Rule['when'], Partial<Situation>, number]>([
    ['always', { always: true }, {}, 1],
    ['a kind that it is', { kind: ['awards', 'list'] }, {}, 1],
    ['a kind that it is not', { kind: ['awards'] }, {}, 0],
    ['a block that it has', { block: ['facts', 'ranking'] }, {}, 1],
    ['a block that it does not have', { block: ['facts'] }, {}, 0],
    ['an interest that it has', { interest: 'partner' }, { stakes: [stake('x', 'House', 'partner')] }, 1],
    ['an interest of another sort', { interest: 'own-token' }, { stakes: [stake('x')] }, 0],
    ['one of several interests', { interest: ['own-token', 'portfolio-company'] }, { stakes: [stake('x')] }, 1],
    ['a partner that it has', { partner: true }, { partners: [{ id: 'p', name: 'P' }] }, 1],
    ['a partner that it does not have', { partner: true }, {}, 0],
    ['two that hold', { kind: ['list'], block: ['ranking'] }, {}, 1],
    ['two of which one does not hold', { kind: ['list'], block: ['facts'] }, {}, 0],
    ['a kind that holds, and a partner that does not', { kind: ['list'], partner: true }, {}, 0],
    [
      'an interest that holds, in another kind',
      { kind: ['awards'], interest: 'portfolio-company' },
      { stakes: [stake('x')] },
      0,
    ],
  ])('%s', (_, when, of, count) => {
    expect(placed(of, end(when))).toHaveLength(count);
  });
});

describe('places', () => {
  const top: Rule = { when: { interest: 'portfolio-company' }, place: 'top', notice: 'a' };
  const beside: Rule = { ...top, place: 'beside', notice: 'b' };
  const stakes = [stake('x'), stake('y', 'Other'), stake('z', 'House', 'own-token')];

  test('one notice at the top names all assets and holders of its sort', () => {
    expect(placed({ stakes }, top)).toEqual(['top | A X and Y of House and Other; .']);
  });

  test('beside, each asset has its own', () => {
    expect(placed({ stakes, drawn: ['x', 'y', 'z'] }, beside)).toEqual([
      'beside | B X of House; . | x',
      'beside | B Y of Other; . | y',
    ]);
  });

  test('two holders of one asset share one notice beside it', () => {
    expect(placed({ stakes: [stake('x'), stake('x', 'Other')], drawn: ['x'] }, beside)).toEqual([
      'beside | B X of House and Other; . | x',
    ]);
  });

  test('beside, each partner has its own', () => {
    const partners = [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q' },
    ];
    const rule: Rule = { when: { partner: true }, place: 'beside', notice: 'a' };
    expect(placed({ partners }, rule)).toEqual(['beside | A  of ; P. | p', 'beside | A  of ; Q. | q']);
  });

  test('what no block draws has its notice at the top, where nothing else stands beside it', () => {
    expect(placed({ stakes, drawn: ['y'] }, beside)).toEqual(['top | B X of House; .', 'beside | B Y of Other; . | y']);
  });

  test('it is left out where the top speaks of the stake already', () => {
    expect(placed({ stakes, drawn: ['y'] }, top, beside)).toEqual([
      'top | A X and Y of House and Other; .',
      'beside | B Y of Other; . | y',
    ]);
    expect(placed({ stakes, drawn: ['y'] }, beside, top)).toHaveLength(2);
  });

  test('the order is that of the rules', () => {
    const always: Rule = { when: { always: true }, place: 'top', notice: 'plain' };
    expect(placed({ stakes }, always, top)[0]).toBe('top | Plain {unknown}.');
    expect(placed({ stakes }, top, always)[1]).toBe('top | Plain {unknown}.');
  });

  test('the same notice stands once at one place, and may stand at another', () => {
    const always: Rule = { when: { always: true }, place: 'end', notice: 'plain' };
    expect(placed({}, always, { ...always, when: { kind: ['list'] } })).toHaveLength(1);
    expect(placed({}, always, { ...always, place: 'top' })).toHaveLength(2);
  });

  test('two rules for one notice that name other assets give two', () => {
    expect(placed({ stakes }, top, { ...top, when: { interest: 'own-token' } })).toEqual([
      'top | A X and Y of House and Other; .',
      'top | A Z of House; .',
    ]);
  });
});

test('an asset that stands twice in the situation is named once', () => {
  const rule: Rule = { when: { interest: 'portfolio-company' }, place: 'top', notice: 'a' };
  expect(placed({ stakes: [stake('x'), stake('x')] }, rule)).toEqual(['top | A X of House; .']);
});

describe('drawing', () => {
  const notice = { id: 'a', version: '2026-01-01', title: 'R&D', text: 'We <own> it.', place: 'top' } as const;

  test('is escaped, with classes on a page and without elsewhere', () => {
    expect(drawNotice(notice, 'page').text).toBe(
      '<aside class="notice notice-top" aria-label="R&amp;D"><p><strong class="notice-title">R&amp;D.</strong> We &lt;own&gt; it.</p></aside>',
    );
    expect(drawNotice(notice, 'portable').text).toBe('<p><strong>R&amp;D.</strong> We &lt;own&gt; it.</p>');
    expect(drawInlineNotice(notice, 'portable').text).toBe(' (<strong>R&amp;D.</strong> We &lt;own&gt; it.)');
  });

  test('beside a thing stand the notices of that thing alone', () => {
    const asset = { ...notice, place: 'beside', beside: { asset: 'x' } } as const;
    const partner = { ...notice, place: 'beside', beside: { partner: 'x' } } as const;
    expect(noticesBeside([notice, asset, partner], { asset: 'x' })).toEqual([asset]);
    expect(noticesBeside([notice, asset, partner], { partner: 'x' })).toEqual([partner]);
    expect(noticesBeside([notice, asset, partner], { partner: 'y' })).toEqual([]);
  });
});
