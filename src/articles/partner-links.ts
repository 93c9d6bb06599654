/** Paid links say so: `<Partner>` makes them, and nothing else may lead to a partner that pays. */
import { error } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import type { Node } from '../parse/tree.ts';
import type { ArticleBlock } from './article.ts';
import { typedCells } from './blocks.ts';
import { mapOf } from './block-maps.ts';
import { attribute } from './components/component.ts';
import { bareLink, payingFor } from './paying-partner.ts';
import { atNode } from './references.ts';
import type { Registries } from './registries.ts';
import type { Partner } from './registry-schemas.ts';
import { entryOf } from './registry-references.ts';
import type { Survey } from './survey.ts';

interface Around {
  readonly path: string;
  readonly registries: Registries;
}

/** Every `<Partner>` of a body that cannot be drawn as a paid link, and every other link to a partner that pays. */
export function checkPartnerLinks({ components, links }: Survey, around: Around): Message[] {
  const partners = components.filter(({ name }) => name === 'Partner');
  return [
    ...partners.flatMap(({ node }) => checkPartner(attribute(node, 'id'), node, around)),
    ...links.flatMap(({ href, node }) => checkLink(href, node, around)),
  ];
}

/** Links to partners that pay in the cells of blocks, where no notice could stand beside them. */
export function checkLinkCells(blocks: readonly ArticleBlock[], registries: Registries): Problem[] {
  const problems: Problem[] = [];
  for (const block of blocks)
    for (const { href } of typedCells(block)) {
      const partner = href === undefined ? undefined : payingFor(href, registries.partners);
      if (href !== undefined && partner)
        problems.push(error('partner-link', [mapOf(block.kind), block.id], bareLink(href, partner), IN_CELL));
    }
  return problems;
}

const IN_CELL = 'Take the link out of the table; in the body, `<Partner>` brings the notice.';

function checkPartner(id: string | undefined, node: Node, { path, registries }: Around): Message[] {
  const partner = id === undefined ? undefined : entryOf(registries.partners, id);
  if (!partner) return [];
  if (partner.relation !== 'affiliate') return [atNode(node, path, 'reference-partner', unpaid(partner), PLAIN_LINK)];
  if (partner.url !== undefined) return [];
  const reason = `The partner \`${partner.id}\` has no \`url\` in partners.yaml, so there is nothing to link to.`;
  return [atNode(node, path, 'reference-partner', reason, 'Add its `url`, or write the name without `<Partner>`.')];
}

const unpaid = ({ id }: Partner): string =>
  `\`${id}\` is an organisation in partners.yaml: its links are not paid, and \`<Partner>\` says that they are.`;

const PLAIN_LINK = 'Write a link, `[text](https://…)`, or correct its `relation`.';

function checkLink(href: string, node: Node, { path, registries }: Around): Message[] {
  const partner = payingFor(href, registries.partners);
  if (!partner) return [];
  const hint = `Write \`<Partner id="${partner.id}">…</Partner>\`: it brings the notice and the right \`rel\`.`;
  return [atNode(node, path, 'partner-link', bareLink(href, partner), hint)];
}
