import { expect, test } from 'vitest';
import { drawNoticeIndex } from '../../src/articles/notice-index.ts';
import { REGISTRIES, REGISTRY_TEXTS, edited, registriesOf } from '../support/articles.ts';
import { readContent } from '../support/content.ts';
import { readDocument } from '../support/document.ts';

const textOf = (registries = REGISTRIES, isNamed = (_asset: string): boolean => true): string =>
  readDocument(drawNoticeIndex(registries, isNamed).text).text;

test('names that articles fill in are words, in the middle of a sentence and at its beginning', () => {
  const text = textOf();
  expect(text).toContain('The publisher concerned has invested in the assets concerned, says the top.');
  expect(text).toContain('Links on this page to the partners concerned pay us.');
  expect(text).not.toMatch(/[{}]/);
  expect(textOf(readContent().registries)).not.toMatch(/[{}]/);
});

test('every notice says where it stands, so that those of one title are told apart', () => {
  const text = textOf();
  for (const where of [
    'At the top of an article, for an investment.',
    'At the top of an article, for a token of its own.',
    'At the top of an article, for paid links.',
    'Beside the link or figures, for an investment.',
    'At the end of an article.',
  ])
    expect(text).toContain(where);
});

test.each(['real', 'made'])('no two notices have both the same title and the same places (%s)', (which) => {
  const registries = which === 'real' ? readContent().registries : REGISTRIES;
  const entries =
    drawNoticeIndex(registries, () => true).text.match(/<dt>.*?<\/dt><dd><p class="notice-where">.*?<\/p>/g) ?? [];
  expect(entries.length).toBe(Object.keys(registries.disclosures.notices).length);
  expect(new Set(entries).size).toBe(entries.length);
});

test('interests are counted in words', () => {
  expect(textOf()).toContain('Three interests in assets');
  const assets = REGISTRY_TEXTS['content/assets.yaml']!;
  const without = assets.replace(/, interests: \[.*?\]/g, '');
  expect(textOf(registriesOf({ 'content/assets.yaml': without }))).toContain('No interests in assets');
  const one = edited(
    without,
    'name: Velas,',
    'name: Velas, interests: [{ holder: metrics, kind: partner, note: Sold by both. }],',
  );
  expect(textOf(registriesOf({ 'content/assets.yaml': one }))).toContain('One interest in assets');
});

test('an interest in an asset that no published article names is left out, since the asset has no page', () => {
  const text = textOf(REGISTRIES, (asset) => asset === 'astra');
  expect(text).toContain('One interest in assets');
  expect(text).toContain('Astra DAO: ');
  expect(text).not.toContain('GameSwift');
});
