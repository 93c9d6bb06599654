import type { AssetCard, AssetSpellings, CardStatement } from '../../site/asset-cards.ts';
import { assetsIn } from './asset-match.ts';
import { element, link } from './elements.ts';
import { loadJson } from './load.ts';

/** The spellings of all assets: wanted by every search, so it is loaded before the first. */
export const loadSpellings = (): Promise<readonly AssetSpellings[]> => loadJson('/search/assets.json');

/** Cards of the assets that a query names; none where they cannot be had. */
export async function cardsFor(query: string): Promise<readonly AssetCard[]> {
  try {
    const ids = assetsIn(query, await loadSpellings());
    return await Promise.all(ids.map((id) => loadJson<AssetCard>(`/search/assets/${id}.json`)));
  } catch {
    return [];
  }
}

/** A card: its name, the interests in it before any figure, its newest figures, and the way to the rest. */
export function drawCard({ name, symbol, href, articles, note, notices, statements }: AssetCard): HTMLElement {
  const title = element('h2', { class: 'asset-card-name' }, link(href, name));
  if (symbol !== undefined && symbol !== name) title.append(element('span', { class: 'asset-card-symbol' }, symbol));
  const remark = note === undefined ? [] : [element('p', { class: 'asset-card-note' }, note)];
  const all = element('p', { class: 'asset-card-all' }, link(href, `All on ${name}: ${articles}`));
  const label = { class: 'asset-card', 'aria-label': `Asset: ${name}` };
  const said = statements.flatMap(drawStatement);
  return element('article', label, title, ...remark, ...notices.map(drawNotice), ...said, all);
}

const drawNotice = (text: string): HTMLElement =>
  element('p', { class: 'asset-card-notice' }, element('strong', { class: 'label' }, 'Interest'), ' ', text);

function drawStatement({ article, href, source, figures }: CardStatement): readonly HTMLElement[] {
  const rows = figures.map(({ label, text, rank, href: place }) =>
    element(
      'div',
      {},
      element('dt', {}, link(place, label)),
      element('dd', {}, rank === undefined ? text : `${text}, rank ${rank}`),
    ),
  );
  const from = element('p', { class: 'asset-card-from' }, 'In ', link(href, article), `. ${source}`);
  return [element('dl', { class: 'asset-card-figures' }, ...rows), from];
}
