/** What mail programs can show, by the data of caniemail.com. */
import { caniemail } from 'caniemail';
import { expect, test } from 'vitest';
import { ISSUE, issueFrom, mailFrom } from './issues.ts';
import { SHEET } from '../../src/newsletter/mail-styles.ts';

/** What some program leaves out, and why the mail is right without it. */
const WITHOUT: Readonly<Record<string, string>> = {
  'color-scheme meta tag': 'Colours are then those that the program makes of the light ones.',
  '@media': 'The mail is light, and its text as large as on a wide screen.',
  '<style> element': 'Every style that matters stands in its element.',
  'display:none': 'The preheader is one pixel high and has the colour of the page.',
  '<body> element': 'The outer table has the colour of the page as well.',
  overflow: 'A wide table makes the mail scroll in place of itself.',
  'table-layout': 'The program sets the width of the mail by itself.',
  'role attribute': 'Tables of the layout are read as tables.',
  'white-space': 'Long lines of code are not wrapped.',
  'word-break': 'Long lines of code are not wrapped.',
};

test('Gmail, Outlook and Apple Mail leave out nothing that the mail depends on', async () => {
  const { html } = await mailFrom(issueFrom(ISSUE));
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*'], html });
  const unsupported = [...new Set([...issues.errors.values()].flat().map(({ title }) => title))];
  expect(unsupported.filter((title) => !(title in WITHOUT))).toEqual([]);
});

test('every style of the mail is in its elements, but for what only a style sheet can say', async () => {
  const { html } = await mailFrom(issueFrom(ISSUE));
  const bare = html.replace(`<style>${SHEET}</style>`, '');
  expect(bare).not.toContain('<style');
  expect(SHEET.replace(/@media [^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '').trim()).toBe('');
});
