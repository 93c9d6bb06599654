/** What each service that sends the newsletter calls things: in the mail that it fills in, and in its sign-up form. */
import type { NewsletterSettings, Provider } from '../articles/newsletter-settings.ts';

/** What the service puts into each mail; where it has no word for something, that is absent. */
export interface Placeholders {
  readonly unsubscribe: string;
  readonly browser: string;
  readonly address?: { readonly html: string; readonly text: string };
}

interface Known {
  /** As readers know it. */
  readonly name: string;
  readonly placeholders: Placeholders;
  /** The form's field for the reader's address. */
  readonly email: string;
  /** Fields that readers do not see. */
  readonly hidden: (settings: NewsletterSettings, thanks: string) => Readonly<Record<string, string>>;
  /** A field that must stay empty, which programs fill in. */
  readonly trap?: (settings: NewsletterSettings) => string;
}

export interface SignUp {
  readonly provider: string;
  readonly action: string;
  readonly email: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly trap?: string;
}

const PROVIDERS: Readonly<Record<Provider, Known>> = {
  // `unsubscribe_url` and `email_url`: https://docs.buttondown.com/template-variables
  buttondown: {
    name: 'Buttondown',
    placeholders: { unsubscribe: '{{ unsubscribe_url }}', browser: '{{ email_url }}' },
    email: 'email',
    hidden: () => ({ embed: '1' }),
  },
  // Every campaign must hold `UNSUB` and an address; in HTML that has lines of its own, in text it stands in one:
  // https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/
  mailchimp: {
    name: 'Mailchimp',
    placeholders: {
      unsubscribe: '*|UNSUB|*',
      browser: '*|ARCHIVE|*',
      address: { html: '*|HTML:LIST_ADDRESS_HTML|*', text: '*|LIST:ADDRESSLINE|*' },
    },
    email: 'EMAIL',
    hidden: () => ({}),
    trap: ({ form }) => {
      const query = new URL(form).searchParams;
      return `b_${query.get('u') ?? ''}_${query.get('id') ?? ''}`;
    },
  },
  // Functions of its templates, in HTML and in plain text alike: https://listmonk.app/docs/templating/
  listmonk: {
    name: 'listmonk',
    placeholders: { unsubscribe: '{{ UnsubscribeURL }}', browser: '{{ MessageURL }}' },
    email: 'email',
    hidden: ({ list = '' }, thanks) => ({ l: list, next: thanks }),
    trap: () => 'nonce',
  },
};

/** What the provider fills in. */
export const placeholdersOf = ({ provider }: NewsletterSettings): Placeholders => PROVIDERS[provider].placeholders;

/**
 * The sign-up form.
 *
 * @param thanks absolute address of the page to come back to
 */
export function signUpOf(settings: NewsletterSettings, thanks: string): SignUp {
  const { name, email, hidden, trap } = PROVIDERS[settings.provider];
  return {
    provider: name,
    action: settings.form,
    email,
    hidden: hidden(settings, thanks),
    ...(trap && { trap: trap(settings) }),
  };
}
