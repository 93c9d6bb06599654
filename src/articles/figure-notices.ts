/** Notices of figures that stand outside of their article: on the page of their data, of an asset, of all forecasts. */
import { drawNotices } from '../disclosures/draw.ts';
import type { Notice } from '../disclosures/notice.ts';
import { placeNotices } from '../disclosures/place.ts';
import type { Markup } from '../markup.ts';
import type { ArticleBlock, Kind } from './article.ts';
import { stakesIn } from './notices.ts';
import type { Registries } from './registries.ts';

export type { Notice };

/** Figures and the article that they are from, as far as notices depend on them. */
export interface Shown {
  /** Of the article. */
  readonly kind: Kind;
  /** Of the block. */
  readonly block: ArticleBlock['kind'];
  /** Ids of the assets whose figures are shown. */
  readonly assets: readonly string[];
}

/** The notices that the rules give figures wherever they stand: those that an article of these figures alone would have. */
export function noticesOfFigures(shown: readonly Shown[], registries: Registries): Notice[] {
  const all = [...new Set(shown.flatMap(({ assets }) => assets))];
  const situations = Map.groupBy(shown, ({ kind }) => kind);
  const notices = [...situations].flatMap(([kind, figures]) => {
    const blocks = figures.map(({ block }) => block);
    const stakes = stakesIn(all, registries);
    return placeNotices({ kind, blocks, stakes, drawn: all, partners: [] }, registries.disclosures);
  });
  return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}

/** Texts of notices, each once: every page that shows the figures must hold them. */
export const textsOf = (notices: readonly Notice[]): string[] => [...new Set(notices.map(({ text }) => text))];

/** What stands at the top of a page and at its end. */
export const drawAround = (notices: readonly Notice[]): { readonly top: Markup; readonly end: Markup } => ({
  top: drawNotices(notices, 'top', 'page'),
  end: drawNotices(notices, 'end', 'page'),
});
