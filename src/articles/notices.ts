/** What of an article decides its notices: stakes in its assets, paid links, its kind, its blocks. */
import type { Notice } from '../disclosures/notice.ts';
import { isNoticed, placeNotices } from '../disclosures/place.ts';
import type { Stake } from '../disclosures/place.ts';
import type { ArticleBlock } from './article.ts';
import type { Registries } from './registries.ts';
import { entriesOf, entryOf } from './registry-references.ts';
import type { Frontmatter } from './schema.ts';
import { named } from './survey.ts';
import type { Survey } from './survey.ts';

interface About {
  readonly frontmatter: Frontmatter;
  readonly survey: Survey;
  readonly registries: Registries;
}

/** Whether the rules give an article with these blocks a notice. */
export function hasNotice(about: About, blocks: readonly ArticleBlock[]): boolean {
  const { kind } = about.frontmatter;
  const inAnyCase = isNoticed({ kind, blocks: blocks.map((block) => block.kind) }, about.registries.disclosures);
  return inAnyCase || noticesOf(about, blocks).length > 0;
}

/** The notices that the rules give an article with these blocks. */
export function noticesOf({ frontmatter, survey, registries }: About, blocks: readonly ArticleBlock[]): Notice[] {
  const drawn = blocks.flatMap(({ assets }) => assets);
  const { asset, assets, kind } = frontmatter;
  const mentioned = new Set([...drawn, ...assets, ...(asset === undefined ? [] : [asset])]);
  const linked = entriesOf(registries.partners, named(survey, 'Partner', 'id'));
  const situation = {
    kind,
    blocks: blocks.map((block) => block.kind),
    stakes: stakesIn([...mentioned], registries),
    drawn,
    partners: linked.filter(({ relation }) => relation === 'affiliate'),
  };
  return placeNotices(situation, registries.disclosures);
}

/** Who holds what in these assets. */
export function stakesIn(assets: readonly string[], registries: Registries): Stake[] {
  const { config, partners } = registries;
  const nameOf = (holder: string): string =>
    holder === 'publisher' ? config.publisher.name : (entryOf(partners, holder)?.name ?? holder);
  return entriesOf(registries.assets, assets).flatMap(({ id, name, interests }) =>
    interests.map(({ holder, kind }): Stake => ({ asset: { id, name }, holder: nameOf(holder), kind })),
  );
}
