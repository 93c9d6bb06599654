import { explorerUrl } from '../cryptoassets/cryptoasset.ts';
import { html, join } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Registries } from './registries.ts';

/** What the registry knows of a cryptoasset, as a list of facts; interests are said in full sentences. */
export function drawAssetFacts(id: string, { assets, partners, config }: Registries): Markup | undefined {
  const asset = assets[id];
  if (!asset) return undefined;
  const explorer = explorerUrl(asset);
  const holder = (who: string): string => (who === 'publisher' ? config.publisher.name : (partners[who]?.name ?? who));
  const rows: (readonly [string, Piece])[] = [
    ['Symbol', asset.symbol],
    ['Also written', asset.aliases.length > 0 && asset.aliases.join(', ')],
    ['Chain', asset.chain],
    [
      'Contract',
      asset.contract !== undefined &&
        html`<code class="contract">${asset.contract}</code>${explorer !== undefined && html` <a href="${explorer}">in an explorer</a>`}`,
    ],
    ['Site', asset.url !== undefined && html`<a href="${asset.url}">${asset.url}</a>`],
    ['Note', asset.note],
    [
      'Interests',
      asset.interests.length > 0 &&
        join(
          asset.interests.map(
            (interest) => html`<p>${holder(interest.holder)}: ${INTEREST_NAMES[interest.kind]}. ${interest.note}</p>`,
          ),
        ),
    ],
  ];
  const known = rows.filter(([, value]) => value !== undefined && value !== false);
  return known.length === 0
    ? undefined
    : html`<dl class="facts">${known.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

const INTEREST_NAMES = {
  'portfolio-company': 'has invested in it',
  partner: 'does business with it',
  'own-token': 'issued it',
} as const;
