import { sentenceAround } from '../words.ts';
import type { Hit } from '../words.ts';
import type { TextRule } from './rule.ts';

const AGO =
  /\b(?:about |around |over |almost |just )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of)\s?(?:mins?|minutes?|hrs?|hours?|h|d|days?|wks?|weeks?|w|mos?|months?|yrs?|years?|y)\s+ago\b/gi;
const CLOCK =
  /\b\d{1,2}[:.]\d{2}\s?(?:[ap]m\b|[ap]\.m\.)?(?:\s?(?:UTC|GMT|[ECMP][SD]?T|CEST|BST))?(?![\d:])|\b\d{1,2}\s?[ap]m\b(?:\s?(?:UTC|GMT|[ECMP][SD]?T))?/g;
const CAPTURE =
  /\b(?:as of|captured?|snapshot|screenshot|read off|taken at|prices? (?:at|of)|figures? (?:at|of)|updated|recorded|data)\b/i;
const CAPTURES =
  'as capture captured snapshot screenshot read taken price prices figure figures updated recorded data'.split(' ');
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = new RegExp(String.raw`\b${MONTH}\b|\b\d{4}-\d\d-\d\d\b|\b20\d\d\b`);
const AS_OF = new RegExp(
  String.raw`\b(?:data|figures|prices|values|numbers|market caps?|statistics)(?: (?:is|are|here|shown|used|current|accurate|correct))* as of (?:early |late |mid-)?(?:\d{1,2} )?${MONTH}\b(?:[ ,]+\d{1,2}\b)?(?:[ ,]+20\d\d)?`,
  'gi',
);

/** Times that only a reader of that day could place. */
export const dateRelative: TextRule = {
  id: 'date-relative',
  severity: 'error',
  on: 'text',
  finds: 'An age, a clock time or an “as of” that stands apart from the day or the data it belongs to.',
  check: ({ words }, report) => {
    for (const hit of words.hasAny(['ago']) ? words.find(AGO) : []) {
      if (hit.passage.kind === 'attribute') continue;
      const reason = `\`${hit.text}\` counts back from a day that is not said.`;
      report({
        at: hit,
        reason,
        hint: 'Write the date, or say from which day it is counted: `a month before capture`.',
      });
    }
    for (const hit of words.hasAny(CAPTURES) ? words.find(CLOCK) : []) {
      if (!isTimeOfCapture(hit)) continue;
      report({
        at: hit,
        reason: `\`${hit.text}\` is a time of no day.`,
        hint: 'Write the day beside it, or give the block `asOf`.',
      });
    }
    for (const hit of words.hasAny(['of']) ? words.find(AS_OF) : []) {
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
  const { text } = hit;
  if (!/[ap]\.?m\b/i.test(text) && !/[A-Z]{3}/.test(text) && !/^\d{1,2}:\d\d/.test(text)) return false;
  const sentence = sentenceAround(hit);
  return CAPTURE.test(sentence) && !DAY.test(sentence);
}
