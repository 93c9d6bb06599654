import type { DataDownload, Dataset, PropertyValue, WithContext } from 'schema-dts';
import type { Link } from '../articles/article.ts';
import type { Registries } from '../articles/registries.ts';
import { paths } from '../articles/paths.ts';
import type { Block } from '../blocks/block.ts';
import { coverage } from '../datasets/description.ts';
import type { Licence } from '../datasets/licence.ts';

/** What search engines are told of a dataset. */
export interface Described {
  readonly block: Pick<Block, 'table' | 'provenance' | 'assets'>;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly downloads: readonly Link[];
  readonly licence: Licence;
  readonly published: string;
  readonly modified: string;
}

/** Types of files, by what readers call them. */
const FORMATS: Readonly<Record<string, string>> = {
  CSV: 'text/csv',
  JSON: 'application/json',
  SVG: 'image/svg+xml',
  PNG: 'image/png',
};

/** A dataset with what https://developers.google.com/search/docs/appearance/structured-data/dataset asks for. */
export function datasetData(
  { block, title, description, path, downloads, licence, published, modified }: Described,
  { config, assets }: Pick<Registries, 'config' | 'assets'>,
): WithContext<Dataset> {
  const { source } = block.provenance;
  const url = `${config.url}${path}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: title,
    description,
    identifier: url,
    inLanguage: config.language,
    datePublished: published,
    dateModified: modified,
    temporalCoverage: coverage(block, published),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: source.publisher ?? config.publisher.name },
    publisher: { '@type': 'Organization', name: config.publisher.name, url: `${config.url}/` },
    license: licence.url ?? { '@type': 'CreativeWork', name: licence.name, url },
    isBasedOn: {
      '@type': 'CreativeWork',
      name: source.title,
      ...(source.url !== undefined && { url: source.url }),
    },
    keywords: block.assets.flatMap((id) => assets[id]?.name ?? []),
    variableMeasured: block.table.columns.map(({ label }): PropertyValue => ({
      '@type': 'PropertyValue',
      name: label,
    })),
    distribution: downloads.map(({ label, href }): DataDownload => ({
      '@type': 'DataDownload',
      encodingFormat: FORMATS[label] ?? label,
      contentUrl: `${config.url}${href}`,
    })),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: `Data of ${config.name}`,
      url: `${config.url}${paths.data}`,
    },
  };
}
