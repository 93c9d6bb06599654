import { wordingRule } from './pattern.ts';

/** Texts of forms and empty lists that were copied along with a page. */
export const formMessage = wordingRule({
  id: 'form-message',
  severity: 'error',
  finds: 'The message of a form or of an empty list, such as “No Item Found”, that was copied into the text.',
  wordings: [
    {
      pattern:
        /\bthank you[!.,]? your (?:submission|message|request|e-?mail|subscription) (?:has been|was) (?:received|sent|registered|confirmed)\b!?|\boops[!.,]? something went wrong(?: while (?:submitting|sending) (?:the|your) \w+)?|\bno (?:items?|results?|posts?|articles?) (?:were )?found\b|(?:^|(?<=[.!?] ))you(?:’|')?(?:re| are) (?:now |already )?subscribed\b|\bplease enter a valid (?:e-?mail|address)|\b(?:enter|type) your e-?mail(?: address)?(?: below| here| to)\b|\bthis field is required\b|\bcheck your inbox to confirm\b/gim,
      needs: [
        'thank your',
        'oops',
        'no found',
        'subscribed',
        'please enter',
        'enter your',
        'type your',
        'field required',
        'inbox',
      ],
      reason: (found) => `\`${found}\` is the message of a form or an empty list.`,
      hint: 'Take it out: forms of the site bring their own messages.',
    },
  ],
});
