/** Whether everything that frontmatter names by an id stands in a registry. */
import { meant } from '../glossary/glossary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { error } from '../parse/problem.ts';
import type { Path, Problem, Report } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Resolve, Subject } from '../provenance/inheritance.ts';
import type { Source } from '../provenance/provenance.ts';
import { paths } from './paths.ts';
import type { Registries, Registry } from './registries.ts';
import type { Frontmatter } from './schema.ts';

/** The entry of an id. What every object has by birth (`constructor`) is no entry. */
export function entryOf<Entry>(registry: Registry<Entry>, id: string): Entry | undefined {
  return Object.hasOwn(registry, id) ? registry[id] : undefined;
}

/** The entries of ids, in their order; an id that is not known is left out. */
export function entriesOf<Entry>(registry: Registry<Entry>, ids: readonly string[]): Entry[] {
  return ids.flatMap((id) => entryOf(registry, id) ?? []);
}

type RegistryName = Exclude<keyof Registries, 'config' | 'disclosures' | 'data' | 'glossary'>;

/** Ids of authors, categories, tags, assets and products that no registry holds. */
export function unknownEntries(article: Frontmatter, registries: Registries): Problem[] {
  const check = (ids: readonly string[], registry: RegistryName, pathOf: (index: number) => Path): Problem[] =>
    ids.flatMap((id, index) =>
      Object.hasOwn(registries[registry], id) ? [] : [unknown(id, registry, pathOf(index), registries)],
    );
  return [
    ...check(article.authors, 'authors', (index) => ['authors', index]),
    ...check(article.reviewedBy, 'authors', (index) => ['reviewedBy', index]),
    ...check([article.category], 'categories', () => ['category']),
    ...check(article.tags, 'tags', (index) => ['tags', index]),
    ...check(article.assets, 'assets', (index) => ['assets', index]),
    ...check(article.product === undefined ? [] : [article.product], 'partners', () => ['product']),
    ...unknownTerms(article, registries.glossary),
  ];
}

/** Ids under `glossary` that name no term. */
function unknownTerms({ glossary }: Frontmatter, { terms }: Glossary): Problem[] {
  if (glossary === false) return [];
  return (['except', 'explains'] as const).flatMap((key) =>
    glossary[key].flatMap((id, index) =>
      Object.hasOwn(terms, id)
        ? []
        : [
            error(
              'reference-glossary',
              ['glossary', key, index],
              `\`${id}\` is not in glossary.yaml.`,
              meant(id, terms),
            ),
          ],
    ),
  );
}

/**
 * Finds assets and sources for blocks. An id that is not known is reported where it stands, and stands for itself from
 * there on, so that nothing else is said of it.
 *
 * @param found what was found is noted here
 */
export function resolver(registries: Registries, report: Report, found = new Set<Subject | Source>()): Resolve {
  return {
    asset: (id, path) => {
      const asset = entryOf(registries.assets, id);
      if (!asset) report(unknown(id, 'assets', path, registries));
      const subject = asset ? subjectIn(asset) : subjectOf({ id, name: id });
      found.add(subject);
      return subject;
    },
    source: (id, path) => {
      const source = entryOf(registries.sources, id) ?? { id, title: id };
      if (!Object.hasOwn(registries.sources, id)) report(unknown(id, 'sources', path, registries));
      found.add(source);
      return source;
    },
  };
}

/** What blocks and lists draw of a cryptoasset. */
export function subjectOf({ id, name, symbol }: { id: string; name: string; symbol?: string | undefined }): Subject {
  return { id, name, ...(symbol !== undefined && { symbol }), href: paths.asset(id) };
}

/** The same of an entry of the registry, which many articles name: made once. */
export function subjectIn(asset: Registries['assets'][string]): Subject {
  const known = subjects.get(asset);
  if (known) return known;
  const subject = subjectOf(asset);
  subjects.set(asset, subject);
  return subject;
}

const subjects = new WeakMap<object, Subject>();

function unknown(id: string, registry: RegistryName, path: Path, registries: Registries): Problem {
  const hint = registry === 'assets' ? assetHint(id, registries) : didYouMean(id, Object.keys(registries[registry]));
  return error(`reference-${registry}`, path, `\`${id}\` is not in ${registry}.yaml.`, hint);
}

/** Names, symbols and aliases lead to an id as well. */
function assetHint(id: string, { assets }: Registries): string {
  const wanted = id.toLowerCase();
  const named = Object.values(assets).find(({ name, symbol, aliases }) =>
    [name, symbol, ...aliases].some((word) => word?.toLowerCase() === wanted),
  );
  return named ? `Did you mean \`${named.id}\`?` : didYouMean(id, Object.keys(assets));
}
