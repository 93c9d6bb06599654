import { nodeStretch } from '../place.ts';
import type { Passage } from '../passage.ts';
import type { PassageLink } from '../writing.ts';
import type { TextRule, TextSubject } from './rule.ts';

const RAW = /^(?:https?:\/\/|www\.)/i;
const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s<>"”)\]]+/gi;
const BEGINNINGS = ['http', 'https', 'www'];
/** Of which every match of `ADDRESS` holds one: other letters may stand before it. */
const BEGINNING = /https?$|www$/i;

/** Addresses that stand in the text as they are, which readers cannot read and screen readers spell out. */
export const urlRaw: TextRule = {
  id: 'url-raw',
  severity: 'error',
  on: 'text',
  finds: 'An address that stands in the text as it is, or one that begins with `www.` and has no scheme.',
  check: (subject, report) => {
    for (const passage of subject.words.passages) {
      if (passage.field) continue;
      for (const link of passage.links) {
        const found = faultOf(passage, link, subject);
        if (found)
          report({
            at: found.fix === undefined ? { node: link.node } : { passage, from: link.from, to: link.to },
            ...found,
          });
      }
    }
    const { words } = subject;
    for (const hit of words.hasAny(BEGINNINGS) ? words.find(ADDRESS, BEGINNING) : [])
      if (hit.passage.field && /\s/.test(hit.passage.text.trim()) && !isUrlField(hit.passage))
        report({
          at: hit,
          reason: `\`${hit.text}\` is an address that readers of this text cannot follow.`,
          hint: 'Name the page in words; link to it in the body, or give a source its `url`.',
        });
  },
};

const isUrlField = ({ field = [] }: Passage): boolean => ['url', 'href', 'page'].includes(String(field.at(-1)));

function faultOf(
  { text }: Passage,
  { from, to, href, node }: PassageLink,
  { body }: TextSubject,
): { reason: string; hint: string; fix?: string } | undefined {
  const words = text.slice(from, to);
  const stretch = nodeStretch(node, body);
  const typed = stretch ? body.text.slice(stretch.from, stretch.to) : '';
  const isBare = typed !== '' && !typed.startsWith('[');
  if (!isBare && /^www\./i.test(href))
    return {
      reason: `\`${href}\` has no scheme, so browsers look for it on this site.`,
      hint: `Write \`https://${href}\`.`,
    };
  if (!isBare && !RAW.test(words.trim())) return undefined;
  const address = /^www\./i.test(words) ? `https://${words}` : words;
  const name = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  const mended = `[${name}](${address})`;
  const reason = `\`${words}\` stands in the text as an address.`;
  const hint = `Write words for it: \`[words](${address})\`.`;
  return isBare && /^[\w./:#?=&%~+,-]+$/.test(address) && !name.includes('_')
    ? { reason, hint, fix: mended }
    : { reason, hint };
}
