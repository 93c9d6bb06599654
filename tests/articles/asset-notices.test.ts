import { describe, expect, test } from 'vitest';
import { assetNotices } from '../../src/articles/asset-notices.ts';
import { REGISTRIES, registriesOf } from '../support/articles.ts';

const beside = (id: string, registries = REGISTRIES): readonly string[] =>
  assetNotices(id, registries, { besideFigures: true });

describe('beside figures, an interest is said', () => {
  test('as the rules say it beside figures', () => {
    expect(beside('astra')).toEqual(['Metrics has invested in Astra DAO, says the side.']);
  });

  test('as at the top of a page, where no rule puts a notice beside figures', () => {
    expect(beside('token')).toEqual(['Example House issued House Token and gains from it.']);
  });

  test('in a plain sentence, where no rule speaks of it', () => {
    const registries = registriesOf({
      'content/assets.yaml': 'astra: { name: Astra DAO, interests: [{ holder: metrics, kind: partner }] }\n',
    });
    expect(beside('astra', registries)).toEqual(['Metrics does business with Astra DAO.']);
  });
});

test('without figures, an interest is said in a sentence that speaks of none', () => {
  expect(assetNotices('astra', REGISTRIES, { besideFigures: false })).toEqual(['Metrics has invested in Astra DAO.']);
});

test('each interest in an asset is said, and none of an asset that has none', () => {
  const both = `astra:
  name: Astra DAO
  interests: [{ holder: metrics, kind: portfolio-company }, { holder: publisher, kind: own-token }]
`;
  expect(beside('astra', registriesOf({ 'content/assets.yaml': both }))).toEqual([
    'Metrics has invested in Astra DAO, says the side.',
    'Example House issued Astra DAO and gains from it.',
  ]);
  expect(beside('aave')).toEqual([]);
});
