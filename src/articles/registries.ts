/** What articles refer to by an id: assets, sources, authors, categories, tags, partners, notices, terms; and the publication itself. */
import { assetSchema } from '../cryptoassets/schema.ts';
import { toCryptoasset } from '../cryptoassets/cryptoasset.ts';
import type { Cryptoasset } from '../cryptoassets/cryptoasset.ts';
import { disclosuresSchema } from '../disclosures/schema.ts';
import type { Disclosures } from '../disclosures/schema.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { error } from '../parse/problem.ts';
import type { Message, Path, Problem } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import { clean } from '../parse/clean.ts';
import type { Source } from '../provenance/provenance.ts';
import { KINDS } from './article.ts';
import type { Author, Term } from './article.ts';
import { BLOCK_KINDS } from './block-maps.ts';
import { readGlossary } from './glossary-file.ts';
import { paths } from './paths.ts';
import { bareLink, payingFor } from './paying-partner.ts';
import { openFile } from './registry-file.ts';
import type { RegistryFile } from './registry-file.ts';
import { authorSchema, partnerSchema, siteSchema, sourceSchema, termSchema } from './registry-schemas.ts';
import type { Partner, SiteConfig } from './registry-schemas.ts';
import { readSharedData } from './shared-data.ts';
import type { SharedData } from './shared-data.ts';

export type Registry<Entry> = Readonly<Record<string, Entry>>;

/** Everything an article may name. Plain data. */
export interface Registries {
  readonly config: SiteConfig;
  readonly assets: Registry<Cryptoasset>;
  readonly sources: Registry<Source>;
  readonly authors: Registry<Author>;
  readonly categories: Registry<Term>;
  readonly tags: Registry<Term>;
  readonly partners: Registry<Partner>;
  readonly disclosures: Disclosures;
  readonly glossary: Glossary;
  /** What blocks name by `data`. */
  readonly data: Registry<SharedData>;
}

export const REGISTRY_FILES = [
  'site',
  'assets',
  'sources',
  'authors',
  'categories',
  'tags',
  'partners',
  'disclosures',
].map((name) => `content/${name}.yaml`);

/** Reads one file of the project by its path below the root; `undefined` where there is none. */
export type ReadFile = (path: string) => string | undefined;

/**
 * Reads all registries. Every error of every file is in `messages`; an entry with an error keeps its id, so that
 * articles which name it are not reported too. `registries` is absent only where `site.yaml` or `disclosures.yaml`
 * cannot be used.
 *
 * @param shared paths of the files below `content/data/`
 */
export function readRegistries(
  read: ReadFile,
  shared: readonly string[] = [],
): { registries?: Registries; messages: readonly Message[] } {
  const messages: Message[] = [];
  const file = (name: string): RegistryFile => openFile(`content/${name}.yaml`, read, messages);
  const [site, disclosures] = [file('site').whole(siteSchema), file('disclosures').whole(disclosuresSchema)];
  const partners = file('partners').entries(partnerSchema, (id, value) => ({ id, ...value }));
  const sources = file('sources');
  const assets = file('assets');
  const unpaid = (to: RegistryFile, id: string, url = ''): void => {
    const partner = payingFor(url, partners);
    if (partner) to.refuse(error('partner-link', [id, 'url'], bareLink(url, partner), IN_REGISTRY));
  };
  const all = {
    partners,
    sources: sources.entries(sourceSchema, (id, { publisher, license, ...value }): Source => {
      unpaid(sources, id, value.url);
      if (publisher !== undefined) sources.known(publisher, partners, [id, 'publisher'], 'partners.yaml');
      const name = publisher === undefined ? undefined : partners[publisher]?.name;
      return clean({ id, ...value, publisher: name, license: license && clean(license) });
    }),
    assets: assets.entries(assetSchema, (id, value) => {
      unpaid(assets, id, value.url);
      for (const [index, { holder }] of value.interests.entries()) {
        if (holder !== 'publisher') assets.known(holder, partners, [id, 'interests', index, 'holder'], 'partners.yaml');
      }
      return toCryptoasset(id, value);
    }),
    authors: file('authors').entries(authorSchema, (id, value): Author =>
      clean({ id, ...value, href: paths.author(id) }),
    ),
    categories: file('categories').entries(termSchema, (id, value): Term =>
      clean({ id, ...value, href: paths.category(id) }),
    ),
    tags: file('tags').entries(termSchema, (id, value): Term => clean({ id, ...value, href: paths.tag(id) })),
    data: readSharedData(shared, read, messages),
  };
  if (disclosures) file('disclosures').report(deadRules(disclosures));
  sources.finish();
  assets.finish();
  const glossary = readGlossary(read, messages, all.sources);
  if (!site || !disclosures) return { messages };
  return { messages, registries: { config: site, disclosures, glossary, ...all } };
}

const IN_REGISTRY = 'Leave `url` out: no notice could stand beside it. In a body, `<Partner>` brings the notice.';

/** Rules that can never place a notice: what they name does not exist. */
function deadRules({ rules, notices }: Disclosures): Problem[] {
  const unknown = (what: string, known: readonly string[], names: readonly string[], path: Path): Problem[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => error('registry-reference', path, `There is no ${what} \`${name}\`.`, didYouMean(name, known)));
  return rules.flatMap(({ notice, when: { kind = [], block = [] } }, index) => [
    ...unknown('notice', Object.keys(notices), [notice], ['rules', index, 'notice']),
    ...unknown('kind of article', KINDS, kind, ['rules', index, 'when', 'kind']),
    ...unknown('kind of block', BLOCK_KINDS, block, ['rules', index, 'when', 'block']),
  ]);
}
