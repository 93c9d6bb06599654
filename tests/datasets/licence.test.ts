import { expect, test } from 'vitest';
import { licenceOf, scopeOf } from '../../src/datasets/licence.ts';
import { REGISTRY_TEXTS, registriesOf } from '../support/articles.ts';

const CC = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const source = { id: 'survey', title: 'Reader survey' };

test('the licence of data is that of their source', () => {
  const licence = licenceOf({ ...source, license: CC }, { license: { name: 'House terms' } });
  expect(licence).toEqual({ ...CC, from: 'source' });
  expect(scopeOf(licence)).toBeUndefined();
});

test('where the source states none, that of the site is for its arrangement alone', () => {
  const licence = licenceOf(source, { license: CC });
  expect(licence).toEqual({ ...CC, from: 'site' });
  expect(scopeOf(licence)).toMatch(/our arrangement/);
});

test('where nobody states one, that is said', () => {
  expect(licenceOf(source, {})).toEqual({ name: 'Not stated by the source; facts are quoted', from: 'nobody' });
});

test('sources and the site say it by name and address', () => {
  const { sources, config } = registriesOf({
    'content/sources.yaml': `${REGISTRY_TEXTS['content/sources.yaml']}open: { title: Open, license: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ } }\n`,
    'content/site.yaml': `${REGISTRY_TEXTS['content/site.yaml']}license: { name: House terms }\n`,
  });
  expect(sources.open?.license).toEqual(CC);
  expect(config.license).toEqual({ name: 'House terms' });
});
