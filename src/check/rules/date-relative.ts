import { sentenceAround } from '../hit.ts';
import { pairsOf } from '../words.ts';
import type { Hit } from '../hit.ts';
import type { TextRule } from './rule.ts';

/** An age as sites show it: `1mo ago`, `about two weeks ago`. */
export const AGO =
  /\b(?:about |around |over |almost |just )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?<unit>mins?|minutes?|hrs?|hours?|h|d|days?|wks?|weeks?|w|mos?|months?|yrs?|years?|y)\s+ago\b/gi;
/** Of which every match of `AGO` holds one. */
export const AGED = ['ago'];
/** Said of a record right before its age. */
const RECORDED = /\b(?:created|minted|deployed|live|seen|active|streamed|traded|captured|updated|listed)\b[^.]{0,12}$/i;
const CLOCK =
  /(?<![\d:/-])\b\d{1,2}[:.]\d{2}\s?(?:[ap]m\b|[ap]\.m\.)?(?:\s?(?:UTC|GMT|[ECMP][SD]?T|CEST|BST))?(?![\d:])|\b\d{1,2}\s?[ap]m\b(?:\s?(?:UTC|GMT|[ECMP][SD]?T))?/g;
const DIGITS = /\d/;
const CAPTURE =
  /\b(?:as of|captured?|snapshot|screenshot|read off|taken at|prices? (?:at|of)|figures? (?:at|of)|updated|recorded|data)\b/i;
const CAPTURES =
  'as capture captured snapshot screenshot read taken price prices figure figures updated recorded data'.split(' ');
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = new RegExp(String.raw`\b${MONTH}\b|\b\d{4}-\d\d-\d\d\b|\b20\d\d\b|\b\d{1,2}/\d{1,2}\b`);
const AS_OF = new RegExp(
  String.raw`\b(?:data|figures|prices|values|numbers|market caps?|statistics)(?: (?:is|are|here|shown|used|current|accurate|correct))* as of (?:early |late |mid-)?(?:\d{1,2} )?${MONTH}\b(?:[ ,]+\d{1,2}\b)?(?:[ ,]+20\d\d)?`,
  'gi',
);

/** Of which every match of `AS_OF` holds one pair. */
const DATED = pairsOf(['as of'], ['data', 'figures', 'prices', 'values', 'numbers', 'market', 'statistics']);

/** Times that only a reader of that day could place. */
export const dateRelative: TextRule = {
  id: 'date-relative',
  severity: 'error',
  on: 'text',
  finds: 'An age, a clock time or an “as of” that stands apart from the day or the data it belongs to.',
  check: ({ words }, report) => {
    for (const hit of words.find(AGO, AGED)) {
      if (!isAgeOfRecord(hit)) continue;
      const reason = `\`${hit.text}\` counts back from a day that is not said.`;
      report({
        at: hit,
        reason,
        hint: 'Write the date, or say from which day it is counted: `a month before capture`.',
      });
    }
    for (const hit of words.find(CLOCK, CAPTURES, DIGITS)) {
      if (!isTimeOfCapture(hit)) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` is a time of no day.`,
        hint: 'Write the day beside it, or give the block `asOf`.',
      });
    }
    for (const hit of words.find(AS_OF, DATED)) {
      const reason = `\`${hit.text}\` stands in a sentence, where no figure has it for its date.`;
      report({
        at: hit,
        reason,
        hint: 'Say it as `asOf` of the block or row whose figures it dates, and take it out here.',
      });
    }
  },
};

function isTimeOfCapture(hit: Hit): boolean {
  const { text, passage, from } = hit;
  const isTime =
    /[ap]\.?m\b/i.test(text) || /[A-Z]{3}/.test(text) || /\b(?:at|as of) $/.test(passage.text.slice(0, from));
  if (!isTime) return false;
  const sentence = sentenceAround(hit);
  return CAPTURE.test(sentence) && !DAY.test(sentence);
}

/** Whether an age was copied with the figures of a site; in prose, `three years ago` only ages, and is a stale word. */
export function isAgeOfRecord({ passage, from, groups }: Hit): boolean {
  const { kind, text } = passage;
  if (kind === 'cell' || kind === 'field') return true;
  return !/^(?:minute|hour|day|week|month|year)s?$/i.test(groups.unit ?? '') || RECORDED.test(text.slice(0, from));
}
