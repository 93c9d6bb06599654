import { AGED, AGO, isAgeOfRecord } from './date-relative.ts';
import { isQuoted } from '../hit.ts';
import { pairsOf } from '../words.ts';
import { dayAfter } from '../day.ts';
import type { TextRule } from './rule.ts';

/** Of which every match of `STALE` holds one word, or one pair. */
const AGEING = [
  ...['currently', 'nowadays', 'recently', 'today', 'yesterday', 'tomorrow', 'latest'],
  ...['q1', 'q2', 'q3', 'q4'],
  ...pairsOf(['now'], ['right', 'of']),
  ...pairsOf(['at'], ['moment', 'present', 'writing']),
  'of writing',
  ...pairsOf(['this', 'last', 'next'], ['week', 'month', 'quarter', 'year']),
  ...pairsOf(['soon'], ['coming', 'launching', 'arriving']),
  ...pairsOf(['not'], ['trading', 'listed', 'launched', 'live']),
  ...pairsOf(['yet'], ['launch', 'trade', 'list']),
  ...pairsOf(['current'], ['market', 'price', 'value', 'ranking', 'supply']),
];
const STALE =
  /\b(?:currently|nowadays|right now|at (?:the|this) moment|at present|recently|as of (?:now|today|this writing)|at the time of writing|(?:this|last|next) (?:week|month|quarter|year)|today(?:’s|'s)?|yesterday|tomorrow|(?:coming|launching|arriving) soon|not (?:yet )?(?:trading|listed|launched|live)(?: yet)?|yet to (?:launch|trade|list)|(?:launch(?:es|ing)?|list(?:s|ing)|arriv(?:es|ing)) in Q[1-4]|in Q[1-4](?! ?(?:of )?20\d\d)|(?:the )?current (?:market cap(?:itali[sz]ation)?|price|value|ranking|supply)|the latest)\b/gi;

/** Words that are true on the day they are written. They are due for a look when the article is. */
export const staleWord: TextRule = {
  id: 'stale-word',
  severity: 'warning',
  on: 'text',
  finds:
    'A word that ages, such as “currently” or “not trading yet”, once `reviewBy` has passed, or at once where there is none.',
  check: ({ words, matter }, report) => {
    const ages = words.find(AGO, AGED).filter((hit) => !isAgeOfRecord(hit));
    const found = [...words.find(STALE, AGEING), ...ages];
    if (found.length === 0) return;
    const reviewBy = fieldOf(matter, 'reviewBy');
    const since = reviewBy === undefined ? undefined : dayAfter(reviewBy);
    for (const hit of found) {
      if (isQuoted(hit) || (hit.passage.field && !PROSE_FIELDS.has(String(hit.passage.field.at(-1))))) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` was true on the day it was written${reviewBy === undefined ? '' : `, and was to be looked at by ${reviewBy}`}.`,
        hint:
          reviewBy === undefined
            ? 'Write the date, or say by `reviewBy` when it is to be looked at again.'
            : 'Write the date, or see whether it still holds and move `reviewBy`.',
        ...(since !== undefined && { since }),
      });
    }
  },
};

const PROSE_FIELDS = new Set(['title', 'description', 'methodology', 'label', 'note', 'lead', 'unstated']);

function fieldOf(matter: unknown, name: string): string | undefined {
  const value = typeof matter === 'object' && matter !== null ? (matter as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}
