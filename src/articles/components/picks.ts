import { drawNotice, noticesBeside } from '../../disclosures/draw.ts';
import { html, join } from '../../markup.ts';
import { drawPick, pickAnchor, pickOrder } from '../../rankings/picks.ts';
import { isComponent } from '../../parse/tree.ts';
import { alike, attribute, required } from './component.ts';
import type { Component } from './component.ts';

/** `<Picks of="votes">`: the picks of a ranking, one section each, in rank order whatever the order they were typed in. */
export const picks: Component = {
  shape: { name: 'Picks', attributes: { of: { required: true } }, flow: 'block', holds: ['Pick'] },
  draw: alike((node, drawing) => {
    const of = required(node, 'of');
    const ranking = drawing.article.figures.find((block) => block.kind === 'ranking' && block.id === of);
    if (ranking?.kind !== 'ranking')
      throw new Error(`there is no ranking \`${of}\`, which the check of references requires`);
    const written = new Map(
      node.children.filter((child) => isComponent(child, 'Pick')).map((pick) => [attribute(pick, 'of'), pick]),
    );
    const sections = pickOrder(ranking).flatMap((asset) => {
      const pick = written.get(asset);
      if (!pick) return [];
      const name = ranking.ranked.find((ranked) => ranked.pick.asset.id === asset)?.pick.asset.name ?? asset;
      drawing.heading(name, 3, pickAnchor(ranking, asset));
      const beside = join(
        noticesBeside(drawing.article.notices, { asset }).map((notice) => drawNotice(notice, drawing.mode)),
      );
      return [
        drawPick(ranking, asset, {
          prose: drawing.prose(pick.children),
          beside,
          mode: drawing.mode,
          origin: drawing.origin,
        }),
      ];
    });
    return drawing.mode === 'page' ? html`<div class="picks">${sections}</div>` : join(sections);
  }),
};

/** `<Pick of="astra-dao">`: what the editor says of one pick. Its parent draws it. */
export const pick: Component = {
  shape: { name: 'Pick', attributes: { of: { required: true } }, flow: 'block', holds: 'prose', within: ['Picks'] },
  draw: alike((node, drawing) => drawing.prose(node.children)),
};
