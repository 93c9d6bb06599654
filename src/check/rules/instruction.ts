import { pairsOf } from '../words.ts';
import { wordingRule } from './pattern.ts';

const HINT = 'Take it out; where a reader needs it, write it for the reader.';
const toWriter = (found: string): string => `\`${found}\` speaks to the writer, not to readers.`;

const THING =
  '(?:screenshot|image|picture|photo|document|outline|draft|spreadsheet|keywords?|brief|notes|attachment|file)s?';
const GAVE = '(?:provided|sent|shared|attached|uploaded|pasted|gave(?: me)?|supplied)';

/** What was said between a writer and whoever, or whatever, drafted the text. */
export const instruction = wordingRule({
  id: 'instruction',
  severity: 'error',
  finds: 'An instruction to the writer, or an answer of an assistant, that was left in the text.',
  wordings: [
    {
      pattern: new RegExp(
        String.raw`\b(?:(?:using|from|see|based on|per) )?(?:the|your) ${THING} (?:that )?(?:you|you’ve|you have|I|we) (?:have )?${GAVE}\b`,
        'gi',
      ),
      needs: ['provided', 'sent', 'shared', 'attached', 'uploaded', 'pasted', 'gave', 'supplied'],
      reason: toWriter,
      hint: HINT,
    },
    {
      pattern:
        /\b(?:as you (?:requested|asked|instructed)|per your (?:request|instructions|brief|outline)|as an AI(?: language)? model|my (?:training|knowledge) cutoff)\b/gi,
      needs: [
        ...pairsOf(['you'], ['requested', 'asked', 'instructed']),
        ...pairsOf(['your'], ['request', 'instructions', 'brief', 'outline']),
        'ai',
        'cutoff',
      ],
      reason: toWriter,
      hint: HINT,
    },
    {
      pattern:
        /(?:^|(?<=[.!?:] ))\(?(?:write|add|include|insert|mention) (?:an?|the|one|two|three|four|five|\d+(?:\s?[-–]\s?\d+)?) (?:short |brief |more |catchy |strong |compelling |engaging )*(?:paragraphs?|sentences?|bullet points?|hooks?|intro(?:duction)?|conclusion|CTA|call to action|internal links?|keywords?)\b/gim,
      needs: pairsOf(
        ['write', 'add', 'include', 'insert', 'mention'],
        'paragraph paragraphs sentence sentences bullet hook hooks intro introduction conclusion cta call internal keyword keywords'.split(
          ' ',
        ),
      ),
      reason: toWriter,
      hint: HINT,
    },
    {
      pattern: /\b(?:note|reminder|message) (?:to|for) (?:the )?(?:writer|editor|author|designer|self)\b:?/gi,
      needs: pairsOf(['note', 'reminder', 'message'], ['writer', 'editor', 'author', 'designer', 'self']),
      reason: toWriter,
      hint: HINT,
    },
    {
      pattern:
        /\b(?:sure|certainly|of course|absolutely)[,!] here(?:’s|'s| is| are)\b|\b(?:I hope this helps|let me know if you(?:’d| would)? (?:like|need|want))\b|\bhere(?:’s|'s| is) (?:a|the|your) (?:rewritten|revised|polished|updated|SEO[- ]optimi[sz]ed) (?:version|article|draft|text|copy)\b/gi,
      needs: [
        ...pairsOf(
          ['here'],
          ['sure', 'certainly', 'course', 'absolutely', 'rewritten', 'revised', 'polished', 'updated', 'seo'],
        ),
        'hope helps',
        'let know',
      ],
      reason: (found) => `\`${found}\` is what an assistant answered, not a part of the article.`,
      hint: HINT,
    },
  ],
});
