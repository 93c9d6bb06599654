import { beforeAll, expect, test } from 'vitest';
import { resolve } from '../../../src/build/verify/address.ts';
import { inspect } from '../../../src/build/verify/inspect.ts';
import { drawMessage, mailHead } from '../../../src/newsletter/mail.ts';
import type { Mail } from '../../../src/newsletter/mail.ts';
import { ISSUE, REGISTRIES, issueFrom, mailFrom } from '../../newsletter/issues.ts';

const NOTICE = 'We are paid by Shop for this link.';
const issue = issueFrom(ISSUE);
let mail: Mail;
beforeAll(async () => {
  mail = await mailFrom(issue);
});

const findingsOf = async (changed: Mail, must: readonly string[] = [NOTICE]): Promise<string[]> => {
  const bytes = await drawMessage(mailHead(issue, REGISTRIES), changed);
  const { findings } = inspect('newsletter/first/email.eml', bytes, {
    origin: 'https://example.org',
    must,
    machine: ['/home/editor/site/content'],
  });
  return findings.map(({ ruleId }) => ruleId);
};

test('a message is read decoded, part by part', async () => {
  expect(await findingsOf(mail)).toEqual([]);
  expect(await findingsOf(mail, ['A notice that nobody has written — “quoted”.'])).toEqual(['notice-lost']);
});

test('a notice that is lost in one of two parts is lost', async () => {
  const without = (text: string): string => text.replace(/We\s+are\s+paid\s+by\s+Shop\s+for\s+this\s+link\./g, '');
  expect(await findingsOf({ ...mail, text: without(mail.text) })).toEqual(['notice-lost']);
  expect(await findingsOf({ ...mail, html: without(mail.html) })).toEqual(['notice-lost']);
});

test('its links are those of its parts', async () => {
  const bytes = await drawMessage(mailHead(issue, REGISTRIES), mail);
  const { links } = inspect('newsletter/first/email.eml', bytes, {
    origin: 'https://example.org',
    must: [],
    machine: [],
  });
  expect(links).toContain('/articles/awards/');
  expect(links).toContain('/articles/awards/votes.csv');
  expect(links.filter((link) => !/^\/(?:articles\/|assets\/|data\/|feeds\/|$)/.test(link))).toEqual([]);
});

test.each(['{{ unsubscribe_url }}', '{{ MessageURL }}', '*|UNSUB|*'])('%s is no address of the site', (link) => {
  expect(resolve(link, { origin: 'https://example.org', path: 'newsletter/first/email.html' })).toBeUndefined();
});

test.each(['{{', 'a{{ b }}', '/*|x'])('%s is one, and is looked for', (link) => {
  expect(resolve(link, { origin: 'https://example.org', path: 'newsletter/first/email.html' })).toBeDefined();
});
