import { listed } from '../format.ts';
import type { Notice } from './notice.ts';
import type { Disclosures, InterestKind, Rule } from './schema.ts';

/** Somebody's stake in a cryptoasset that the article speaks of. */
export interface Stake {
  readonly asset: { readonly id: string; readonly name: string };
  /** Name of who holds it. */
  readonly holder: string;
  readonly kind: InterestKind;
}

/** All that decides which notices an article has. */
export interface Situation {
  readonly kind: string;
  /** Kinds of the article's blocks. */
  readonly blocks: readonly string[];
  readonly stakes: readonly Stake[];
  /** Ids of the assets that a block draws: only beside these can a notice stand. */
  readonly drawn: readonly string[];
  /** Partners whose links stand in the body. */
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}

/** The stakes and partners that a notice speaks of. */
interface Found {
  readonly stakes: readonly Stake[];
  readonly partners: Situation['partners'];
}

interface Placed extends Found {
  readonly notice: Notice;
}

/**
 * The notices that the rules ask for, in the order of the rules. All conditions of a rule must hold. A rule for
 * `beside` gives one notice for each partner or asset; where no block draws the asset, its notice stands at the top,
 * unless one at the top speaks of the stake already. The same notice never stands twice at one place.
 */
export function placeNotices(situation: Situation, disclosures: Disclosures): Notice[] {
  const placed = disclosures.rules.flatMap((rule) => applied(rule, situation, disclosures));
  const atTop = placed.filter(({ notice }) => notice.place === 'top').flatMap(({ stakes }) => stakes);
  const notices = placed.flatMap((one) => raised(one, situation.drawn, atTop));
  return notices.filter((notice, index) => notices.findIndex((other) => isSame(other, notice)) === index);
}

/** Whether an article of a kind with such blocks has a notice whoever holds what and whatever it links to. */
export function isNoticed(article: Pick<Situation, 'kind' | 'blocks'>, { rules, notices }: Disclosures): boolean {
  return rules.some(({ when, place, notice }) => {
    const asksMore = place === 'beside' || when.interest !== undefined || when.partner !== undefined;
    return !asksMore && notices[notice] !== undefined && isOfKind(when, article);
  });
}

/** Whether two notices would stand twice at one place. */
function isSame(one: Notice, other: Notice): boolean {
  if (one === other) return true;
  if (one.id !== other.id || one.place !== other.place || one.text !== other.text) return false;
  return JSON.stringify(one.beside) === JSON.stringify(other.beside);
}

/** Moves a notice to the top that would stand beside an asset which no block draws; drops it where its stakes are said there. */
function raised({ notice, stakes }: Placed, drawn: readonly string[], atTop: readonly Stake[]): Notice[] {
  if (!notice.beside || !('asset' in notice.beside) || drawn.includes(notice.beside.asset)) return [notice];
  if (stakes.every((stake) => atTop.includes(stake))) return [];
  const { beside: _, ...rest } = notice;
  return [{ ...rest, place: 'top' }];
}

function applied(rule: Rule, situation: Situation, disclosures: Disclosures): Placed[] {
  const found = match(rule, situation);
  const text = disclosures.notices[rule.notice];
  if (!found || !text) return [];
  const draw = (part: Found, beside?: Notice['beside']): Placed => ({
    ...part,
    notice: {
      id: rule.notice,
      version: text.version,
      title: fill(text.title, part),
      text: fill(text.text, part),
      place: rule.place,
      ...(beside && { beside }),
    },
  });
  if (rule.place !== 'beside') return [draw(found)];
  return [
    ...found.partners.map((partner) => draw({ stakes: [], partners: [partner] }, { partner: partner.id })),
    ...distinct(found.stakes.map(({ asset }) => asset.id)).map((asset) =>
      draw({ stakes: found.stakes.filter((stake) => stake.asset.id === asset), partners: [] }, { asset }),
    ),
  ];
}

/** What of the situation a rule speaks of, or `undefined` where one of its conditions does not hold. */
function match({ when }: Rule, situation: Situation): Found | undefined {
  if (!isOfKind(when, situation)) return undefined;
  const wanted = when.interest === undefined ? undefined : [when.interest].flat();
  const stakes = wanted ? situation.stakes.filter(({ kind }) => wanted.includes(kind)) : [];
  const partners = when.partner ? situation.partners : [];
  if (wanted && stakes.length === 0) return undefined;
  if (when.partner && partners.length === 0) return undefined;
  return { stakes, partners };
}

const isOfKind = (when: Rule['when'], { kind, blocks }: Pick<Situation, 'kind' | 'blocks'>): boolean =>
  (when.kind?.includes(kind) ?? true) && (when.block?.some((one) => blocks.includes(one)) ?? true);

function fill(text: string, found: Found): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(assets|holder|partners)\}/g, (_, name: keyof typeof NAMES) =>
    listed(distinct(NAMES[name](found))),
  );
}

const NAMES = {
  assets: ({ stakes }: Found): string[] => stakes.map(({ asset }) => asset.name),
  holder: ({ stakes }: Found): string[] => stakes.map(({ holder }) => holder),
  partners: ({ partners }: Found): string[] => partners.map(({ name }) => name),
};

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
