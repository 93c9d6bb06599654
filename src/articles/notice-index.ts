/** The page of all notices: who pays, who holds what, and every text with the places where it stands. */
import type { Disclosures, InterestKind, Rule } from '../disclosures/schema.ts';
import { capitalised, formatDate, inWords, listed } from '../format.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { paths } from './paths.ts';
import type { Registries } from './registries.ts';

/**
 * Every partner with the terms of its links, every interest, every notice with the day of its wording.
 *
 * @param isNamed whether an article names the asset, which has a page only then
 */
export function drawNoticeIndex(registries: Registries, isNamed: (asset: string) => boolean): Markup {
  return html`${drawPartners(registries)}
${drawInterests(registries, isNamed)}
<section><h2 id="notices">Notices</h2><p>A rule places each of these; no author can leave one out. An article names the publisher, the assets and the partners that it concerns.</p><dl class="facts">${Object.entries(
    registries.disclosures.notices,
  ).map(
    ([id, { title, text, version }]) =>
      html`<dt>${inGeneral(title)}</dt><dd><p class="notice-where">${whereOf(id, registries.disclosures)}</p><p>${inGeneral(text)}</p><p class="version">Wording of ${formatDate(version)}</p></dd>`,
  )}</dl></section>`;
}

function drawPartners({ partners }: Registries): Markup {
  const paid = Object.values(partners).filter(({ relation }) => relation === 'affiliate');
  return html`<section><h2 id="partners">Who pays for links</h2>${
    paid.length === 0
      ? html`<p>Nobody.</p>`
      : html`<dl class="facts">${paid.map(({ name, terms }) => html`<dt>${name}</dt><dd>${terms ?? 'Pays for readers who become its customers.'}</dd>`)}</dl>`
  }</section>`;
}

function drawInterests({ partners, assets, config }: Registries, isNamed: (asset: string) => boolean): Markup {
  const stakes = Object.values(assets)
    .filter(({ id }) => isNamed(id))
    .flatMap((asset) => asset.interests.map((interest) => ({ asset, interest })));
  const holder = (who: string): string => (who === 'publisher' ? config.publisher.name : (partners[who]?.name ?? who));
  const items = stakes.map(
    ({ asset, interest }) =>
      html`<li><a href="${paths.asset(asset.id)}">${asset.name}</a>: ${holder(interest.holder)}. ${interest.note}</li>`,
  );
  const count = `${stakes.length === 0 ? 'No' : capitalised(inWords(stakes.length))} interest${stakes.length === 1 ? '' : 's'}`;
  return html`<section><h2 id="interests">Interests</h2><p>${count} in assets that our articles name, ours or a source's.</p>${items.length > 0 && html`<ul>${items}</ul>`}</section>`;
}

const GENERAL: Readonly<Record<string, string>> = {
  holder: 'the publisher concerned',
  assets: 'the assets concerned',
  partners: 'the partners concerned',
};

/** A text of a notice with words in place of the names that an article fills in. */
function inGeneral(text: string): string {
  return text.replace(/\{(holder|assets|partners)\}/g, (_, name: string, at: number) => {
    const words = GENERAL[name] ?? name;
    return /(?:^|[.?!]\s+)$/.test(text.slice(0, at)) ? capitalised(words) : words;
  });
}

/** `At the top of an article, for an investment; …`: where the rules place a notice, and what for. */
function whereOf(notice: string, { rules }: Disclosures): string {
  const places = rules
    .filter((rule) => rule.notice === notice)
    .map(({ place, when }) => `${PLACES[place]}${reasonOf(when)}`);
  return places.length === 0 ? 'No rule places it.' : `${capitalised([...new Set(places)].join('; '))}.`;
}

const PLACES: Readonly<Record<Rule['place'], string>> = {
  top: 'at the top of an article',
  beside: 'beside the link or figures',
  end: 'at the end of an article',
};

const STAKES: Readonly<Record<InterestKind, string>> = {
  'portfolio-company': 'an investment',
  partner: 'a business partner',
  'own-token': 'a token of its own',
};

function reasonOf({ interest, partner, kind, block }: Rule['when']): string {
  const reasons = [
    ...(interest === undefined
      ? []
      : [
          `for ${listed(
            [interest].flat().map((one) => STAKES[one]),
            'or',
          )}`,
        ]),
    ...(partner ? ['for paid links'] : []),
    ...(kind ? [`of the kind ${listed(kind, 'or')}`] : []),
    ...(block ? ['with figures'] : []),
  ];
  return reasons.length === 0 ? '' : `, ${reasons.join(', ')}`;
}
