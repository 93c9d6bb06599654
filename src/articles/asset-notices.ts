/** What must be said of an asset wherever its figures stand apart from an article. */
import { placeNotices } from '../disclosures/place.ts';
import type { Stake } from '../disclosures/place.ts';
import { stakesIn } from './notices.ts';
import type { Registries } from './registries.ts';

/**
 * A text for each interest in an asset. Beside figures it is the notice that the rules put there, else the one at the top
 * of a page. Where there are none, or no rule speaks of the interest, it is a plain sentence, so that none is passed over.
 */
export function assetNotices(
  id: string,
  registries: Registries,
  { besideFigures }: { readonly besideFigures: boolean },
): readonly string[] {
  const texts = stakesIn([id], registries).flatMap((stake) => {
    const placed = besideFigures ? placedFor(stake, registries) : [];
    return placed.length > 0 ? placed : [`${stake.holder} ${VERBS[stake.kind]} ${stake.asset.name}.`];
  });
  return [...new Set(texts)];
}

function placedFor(stake: Stake, { disclosures }: Registries): readonly string[] {
  const situation = { kind: '', blocks: [], stakes: [stake], drawn: [stake.asset.id], partners: [] };
  const placed = placeNotices(situation, disclosures);
  const beside = placed.filter(({ place }) => place === 'beside');
  return (beside.length > 0 ? beside : placed.filter(({ place }) => place === 'top')).map(({ text }) => text);
}

const VERBS: Readonly<Record<Stake['kind'], string>> = {
  'portfolio-company': 'has invested in',
  partner: 'does business with',
  'own-token': 'issued',
};
