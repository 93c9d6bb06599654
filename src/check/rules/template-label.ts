import { pairsOf } from '../words.ts';
import { wordingRule } from './pattern.ts';

const HINT = 'Take the label out, and keep what follows it where it is meant for readers.';

/** Labels with which outlines and templates name their parts. */
export const templateLabel = wordingRule({
  id: 'template-label',
  severity: 'error',
  finds: 'A label of an outline or template, such as “CTA:” or “Opening Hook”, that was left in the text.',
  quoted: true,
  wordings: [
    {
      pattern:
        /^(?:CTA|Call[- ]to[- ]Action|(?:Opening |Closing )?Hook|H[1-6]|Meta (?:Title|Description)|SEO (?:Title|Description|Keywords?)|(?:Focus|Primary|Secondary|Target) Keywords?|Alt Text|Featured Image|(?:Internal|External|Suggested) Links?|Word Count|Slug|Button Text|Sub-?heading)\s*(?:\(\w+\)\s*)?:/gim,
      needs: [
        'cta',
        'call action',
        'hook',
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        ...pairsOf(['meta', 'seo'], ['title', 'description']),
        ...pairsOf(['seo', 'focus', 'primary', 'secondary', 'target'], ['keyword', 'keywords']),
        'alt text',
        'featured image',
        ...pairsOf(['internal', 'external', 'suggested'], ['link', 'links']),
        'word count',
        'slug',
        'button text',
        'sub heading',
        'subheading',
      ],
      reason: (found) => `\`${found}\` is a label of a template.`,
      hint: HINT,
    },
    {
      pattern:
        /^(?:CTA|Opening Hook|Closing Hook|Body (?:Content|Copy)|Call[- ]to[- ]Action|Article Outline|Section \d+)$/gim,
      needs: [
        'cta',
        ...pairsOf(['opening', 'closing'], ['hook']),
        ...pairsOf(['body'], ['content', 'copy']),
        'call action',
        'article outline',
        'section',
      ],
      reason: (found) => `\`${found}\` is a part of an outline, and says nothing to readers.`,
      hint: 'Write what the part is about.',
    },
  ],
});
