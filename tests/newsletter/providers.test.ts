import { expect, test } from 'vitest';
import { readRegistries } from '../../src/articles/registries.ts';
import { drawSignUp } from '../../src/newsletter/page.ts';
import { signUpOf } from '../../src/newsletter/providers.ts';
import { REGISTRY_TEXTS, told } from '../support/articles.ts';
import { SETTINGS, registriesWith } from './issues.ts';

const signUp = (settings: string): ReturnType<typeof signUpOf> => {
  const { newsletter } = registriesWith(settings).config;
  if (!newsletter) throw new Error('There is no newsletter.');
  return signUpOf(newsletter, 'https://example.org/newsletter/thanks/');
};

const MAILCHIMP = SETTINGS.replace('provider: buttondown', 'provider: mailchimp').replace(
  /form: .*/,
  'form: https://example.us1.list-manage.com/subscribe/post?u=a1&id=b2',
);
const LISTMONK = SETTINGS.replace('provider: buttondown', 'provider: listmonk\n  list: 7a1c').replace(
  /form: .*/,
  'form: https://lists.example.org/subscription/form',
);

test('the form posts to the provider what it expects', () => {
  expect(signUp(SETTINGS)).toEqual({
    provider: 'Buttondown',
    action: 'https://buttondown.com/api/emails/embed-subscribe/example',
    email: 'email',
    hidden: { embed: '1' },
  });
  expect(signUp(MAILCHIMP)).toMatchObject({ email: 'EMAIL', hidden: {}, trap: 'b_a1_b2' });
  expect(signUp(LISTMONK)).toMatchObject({
    email: 'email',
    hidden: { l: '7a1c', next: 'https://example.org/newsletter/thanks/' },
    trap: 'nonce',
  });
});

test('the form is labelled, and says where the address goes', () => {
  const { text } = drawSignUp(signUp(MAILCHIMP), '/privacy/');
  expect(text).toContain(
    '<form class="sign-up" action="https://example.us1.list-manage.com/subscribe/post?u=a1&amp;id=b2" method="post">',
  );
  expect(text).toContain('<label for="sign-up-email">');
  expect(text).toContain('<input id="sign-up-email" type="email" name="EMAIL" autocomplete="email" required>');
  expect(text).toContain('name="b_a1_b2" tabindex="-1"');
  expect(text).toContain('Your address goes to Mailchimp');
});

const saying = (settings: string): string => {
  const site = `${REGISTRY_TEXTS['content/site.yaml'] ?? ''}${settings}`;
  const texts: Record<string, string> = { ...REGISTRY_TEXTS, 'content/site.yaml': site };
  return told(readRegistries((path) => texts[path]).messages);
};

test('settings that lack what the provider needs are errors at their place', () => {
  expect(saying(SETTINGS.replace(/ {2}address: .*\n/, ''))).toContain(
    'buttondown has no placeholder for a postal address',
  );
  expect(saying(MAILCHIMP.replace(/ {2}address: .*\n/, ''))).toBe('');
  expect(saying(LISTMONK.replace(/ {2}list: .*\n/, ''))).toContain('Add `list`, the UUID of the list.');
  expect(saying(SETTINGS.replace('provider: buttondown', 'provider: butterdown'))).toMatch(
    /site\.yaml:13:13 error .*\n.*\n {2}.*buttondown/,
  );
  expect(saying(SETTINGS.replace('https://buttondown', 'http://buttondown'))).toContain('site.yaml:14:9 error');
});
