/** What an issue of the newsletter takes from concepts: its own notices, those of its articles, its introduction as it is drawn. */
import type { Mode } from '../blocks/link.ts';
import { drawNotice, noticesBeside } from '../disclosures/draw.ts';
import type { Notice } from '../disclosures/notice.ts';
import { placeNotices } from '../disclosures/place.ts';
import type { Markup } from '../markup.ts';
import type { Root } from '../parse/tree.ts';
import type { Drawing } from './components/component.ts';
import { drawProse } from './prose.ts';
import type { Registries } from './registries.ts';
import { entriesOf } from './registry-references.ts';

export type { Notice };

/** The notices that the rules give an issue for its own partner slots and links. */
export function issueNotices(partners: readonly string[], registries: Registries): Notice[] {
  const paying = entriesOf(registries.partners, partners).filter(({ relation }) => relation === 'affiliate');
  const situation = { kind: 'issue', blocks: [], stakes: [], drawn: [], partners: paying };
  return placeNotices(situation, registries.disclosures);
}

/** One notice, with nothing that a mail could not hold. */
export const portableNotice = (notice: Notice): Markup => drawNotice(notice, 'portable');

/** The notices that stand beside a partner's link. */
export const besidePartner = (notices: readonly Notice[], partner: string): readonly Notice[] =>
  noticesBeside(notices, { partner });

/** An introduction in portable markup. */
export function drawIntroduction(
  tree: Root,
  { href, notices, registries }: { href: string; notices: readonly Notice[]; registries: Registries },
): Markup {
  const mode: Mode = 'portable';
  const drawing: Drawing = {
    article: { slug: '', href, figures: [], blocks: [], pictures: [], sources: [], notices, mentions: new Map() },
    mode,
    values: new Map(),
    partners: registries.partners,
    origin: registries.config.url,
    prose: (nodes) => drawProse(nodes, drawing),
    blockLevel: () => 3,
    heading: (text) => text,
    figureNumber: () => undefined,
    linksTerm: () => false,
    notesSource: () => false,
    sourceNumber: () => 0,
  };
  return drawProse(tree.children, drawing);
}
