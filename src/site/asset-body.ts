import { drawAssetFacts } from '../articles/asset-facts.ts';
import { drawAssetHistory, sayingsOf } from '../articles/asset-history.ts';
import type { Saying } from '../articles/asset-history.ts';
import { drawAround, noticesOfFigures, textsOf } from '../articles/figure-notices.ts';
import type { Notice } from '../articles/figure-notices.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { List } from './lists.ts';
import type { Site } from './site.ts';

/** What stands on an asset's page above the list of its articles: what it is, and what articles say of it. */
export function assetBody({ id, heading, articles }: List, { registries }: Site): Markup | undefined {
  const sayings = sayingsOf(id, articles);
  const notices = noticesOf(id, sayings, registries);
  const { top, end } = drawAround(notices);
  const facts = drawAssetFacts(id, registries);
  const history = drawAssetHistory({ id, name: heading }, sayings, notices, registries);
  return facts || history ? html`${top}${facts}${history}${end}` : undefined;
}

/** Texts that the page must hold: those of its figures' notices. */
export function assetNoticeTexts({ id, articles }: List, { registries }: Site): string[] {
  return textsOf(noticesOf(id, sayingsOf(id, articles), registries));
}

/** None where the page shows no figures. */
function noticesOf(id: string, sayings: readonly Saying[], registries: Site['registries']): Notice[] {
  const shown = sayings.map(({ article: { kind }, block }) => ({ kind, block: block.kind, assets: [id] }));
  return noticesOfFigures(shown, registries);
}
