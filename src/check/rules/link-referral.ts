import { payingFor } from '../../articles/paying-partner.ts';
import { nodeStretch } from '../place.ts';
import type { TextRule } from './rule.ts';

const PARAMETERS =
  /[?&](?:ref|refer|referr?al|ref_?id|refcode|referral_?code|aff|aff_?id|affiliate(?:_?id)?|invite(?:_?code|r)?|inviter_?id|partner_?id|via|promo_?code|channel_?id|share_?code)=/i;
/** A code ends the path, and holds a digit: `/ref/middleware/` is a chapter of a manual. */
const PATHS =
  /\/(?:ref|referral|refer|invite|aff|affiliate|join|signup\/ref|register\/ref)\/(?=[\w-]*\d)[\w-]{4,}\/?(?:[?#]|$)/i;

const ADDRESS = /https?:\/\/[^\s"'<>)\]]+/g;
const SCHEMES = ['http', 'https'];
/** Of which every match of `ADDRESS` holds one: other letters may stand before it. */
const SCHEME = /https?$/;

/** An invitation to a room is not paid. */
const ROOMS = /^https?:\/\/(?:\w+\.)?(?:discord\.(?:com|gg)|discordapp\.com|t\.me|slack\.com|matrix\.to)\//i;

/** Links that tell a shop who sent the reader are paid, whatever the text says. */
export const linkReferral: TextRule = {
  id: 'link-referral',
  severity: 'error',
  on: 'text',
  finds: 'A link with a code of referral that is not in the registry of partners.',
  check: ({ words, registries, body }, report) => {
    for (const passage of words.passages)
      for (const { href, node } of passage.links) {
        if (!isReferral(href)) continue;
        if (!/^https?:/i.test(href) || payingFor(href, registries.partners) || nodeStretch(node, body) === undefined)
          continue;
        report({
          at: { node },
          reason: `\`${href}\` tells its owner who sent the reader, as links do that are paid, and no notice stands beside it.`,
          hint: 'Enter the partner in partners.yaml and write `<Partner id="…">`, or link to the page without the code.',
        });
      }
    for (const hit of words.hasAny(SCHEMES) ? words.find(ADDRESS, SCHEME) : []) {
      if (hit.passage.field === undefined || !isReferral(hit.text)) continue;
      if (payingFor(hit.text, registries.partners)) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` tells its owner who sent the reader, as links do that are paid.`,
        hint: 'Link to the page without the code.',
      });
    }
  },
};

const isReferral = (href: string): boolean => PARAMETERS.test(href) || (PATHS.test(href) && !ROOMS.test(href));
