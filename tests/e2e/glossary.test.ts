/** Words that the glossary explains: by pointer, by keyboard, by touch, without JavaScript, and on paper. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, problemsOf, startBrowser } from '../support/browser.ts';
import { placesAtRest } from '../support/places.ts';

const { url } = inject('published');
const ARTICLE = `${url}/articles/hmac-request-signing/`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

/** Opens a page in a window of its own. */
async function visit(address: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  page = await context.newPage();
  await page.goto(address);
}

/** Opens the article, with the first mention of a term in view. */
async function open(options: BrowserContextOptions = {}): Promise<Locator> {
  await visit(ARTICLE, options);
  const link = page.locator('a.term[href="/glossary/#replay"]');
  await link.scrollIntoViewIfNeeded();
  return link;
}

const shown = (): Locator => page.locator('.term-note:popover-open');
const isShown = async (): Promise<boolean> => (await shown().count()) > 0;
const appears = (): Promise<void> => shown().waitFor({ timeout: 2000 });
const goes = async (): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.term-note:popover-open') === null, undefined, {
    timeout: 2000,
  });
};

/** Goes to a link as the keyboard does, from the place before it. */
async function focusByKeyboard(link: Locator): Promise<void> {
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
}

describe('a pointer', () => {
  test('that rests on a term shows its note, and hides it when it leaves', async () => {
    const link = await open();
    await link.hover();
    await appears();
    expect(await shown().locator('[role=tooltip]').innerText()).toMatch(
      /^replay: Sending a recorded message once more/,
    );
    await page.mouse.move(5, 5);
    await goes();
  });

  test('can go onto the note, which stays as long as it is there', async () => {
    await (await open()).hover();
    await appears();
    await shown().hover();
    await page.waitForTimeout(600);
    expect(await isShown()).toBe(true);
    await page.mouse.move(5, 5);
    await goes();
  });

  test('need not move for the note to be dismissed with Escape', async () => {
    await (await open()).hover();
    await appears();
    await page.keyboard.press('Escape');
    expect(await isShown()).toBe(false);
    await page.waitForTimeout(400);
    expect(await isShown()).toBe(false);
  });

  test('that passes by shows nothing', async () => {
    await (await open()).hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
    expect(await isShown()).toBe(false);
  });

  test('that clicks follows the link to the entry', async () => {
    await (await open()).click();
    await page.waitForURL('**/glossary/#replay');
    expect(await page.locator('#replay').evaluate((entry) => entry.matches(':target'))).toBe(true);
  });
});

describe('the keyboard', () => {
  test('shows a note with the focus, which holds it though a pointer comes and goes', async () => {
    const link = await open();
    await focusByKeyboard(link);
    expect(await isShown()).toBe(true);
    await link.hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect(await isShown()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await shown().filter({ hasText: 'recorded message' }).count()).toBe(0);
  });

  test('dismisses it with Escape, and the focus stays where it is', async () => {
    const link = await open();
    await focusByKeyboard(link);
    await page.keyboard.press('Escape');
    expect(await isShown()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('goes on to the next term, whose note takes the place of the last', async () => {
    await focusByKeyboard(await open());
    await page.locator('a.term').nth(1).focus();
    expect(await shown().count()).toBe(1);
    expect(await page.locator('.term-shown').count()).toBe(1);
  });
});

describe('a finger', () => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };

  test('shows the note at the first tap and follows the link at the second', async () => {
    const link = await open(phone);
    await link.tap();
    await appears();
    expect(page.url()).toBe(ARTICLE);
    expect(await shown().innerText()).toContain('Tap the word again');
    await link.tap();
    await page.waitForURL('**/glossary/#replay');
  });

  test('dismisses it by a tap elsewhere', async () => {
    await (await open(phone)).tap();
    await appears();
    await page.touchscreen.tap(180, 5);
    await goes();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  test.for([360, 1440])(
    'at %i px a note lies within the window, near its word, and has no fault that axe finds',
    async (width) => {
      await open({ colorScheme, viewport: { width, height: 740 } });
      const problems = problemsOf(page, url);
      for (const link of await page.locator('a.term').all()) {
        await focusByKeyboard(link);
        const [note, word] = await placesAtRest(page, '.term-note:popover-open', link);
        expect(note.x).toBeGreaterThanOrEqual(8);
        expect(note.x + note.width).toBeLessThanOrEqual(width - 8);
        expect(note.y).toBeGreaterThanOrEqual(0);
        expect(note.y + note.height).toBeLessThanOrEqual(740);
        expect(Math.max(note.y - (word.y + word.height), word.y - (note.y + note.height))).toBeLessThan(16);
        expect(Math.max(note.y - (word.y + word.height), word.y - (note.y + note.height))).toBeGreaterThanOrEqual(0);
      }
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(problems).toEqual([]);
    },
  );
});

test('a note moves nothing on the page, and needs no inline style', async () => {
  const link = await open();
  const places = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => !element.closest('.term-notes'))
        .map((element) => JSON.stringify(element.getBoundingClientRect()))
        .join(),
    );
  await focusByKeyboard(link);
  await page.keyboard.press('Escape');
  const before = await places();
  await link.hover();
  await page.mouse.move(5, 5);
  await link.hover();
  await appears();
  expect(await places()).toBe(before);
  expect(await page.locator('[style]').count()).toBe(0);
});

/** What the browser tells assistive technology of the element that a selector names. */
async function told(selector: string): Promise<Record<'role' | 'name' | 'description', string>> {
  const session = await page.context().newCDPSession(page);
  const expression = `document.querySelector(${JSON.stringify(selector)})`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  });
  const text = (told: { value?: unknown } | undefined): string => (typeof told?.value === 'string' ? told.value : '');
  return { role: text(nodes[0]?.role), name: text(nodes[0]?.name), description: text(nodes[0]?.description) };
}

test('a term is told to those who listen as a link with its definition', async () => {
  await open();
  const found = await told('a.term[href="/glossary/#replay"]');
  expect(found).toMatchObject({ role: 'link', name: 'Replay' });
  expect(found.description).toMatch(/^replay: Sending a recorded message once more.*can stop it\.$/);
});

test('without JavaScript a term is a link to its entry, and no note is in the way', async () => {
  const link = await open({ javaScriptEnabled: false });
  expect(await page.locator('.term-note').first().isVisible()).toBe(false);
  await link.click();
  await page.waitForURL('**/glossary/#replay');
});

test('on paper a term is a word like any other', async () => {
  const link = await open();
  await link.hover();
  await appears();
  await page.emulateMedia({ media: 'print' });
  const style = await link.evaluate((element) => {
    const { textDecorationLine, color } = getComputedStyle(element);
    return [textDecorationLine, color === getComputedStyle(element.parentElement!).color];
  });
  expect(style).toEqual(['none', true]);
  expect(await page.locator('.term-note').first().isVisible()).toBe(false);
});

test('the search finds a term and leads to its entry', async () => {
  await visit(`${url}/search/?q=nonce`);
  const entry = page.locator('.results a[href$="/glossary/#nonce"]');
  await entry.waitFor();
  await entry.click();
  await page.waitForURL('**/glossary/#nonce');
});

test('the page of all terms is found from the foot of any page, and each letter leads to its terms', async () => {
  await visit(`${url}/about/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  await page.waitForURL('**/glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'N' }).click();
  await page.waitForURL('**/glossary/#letter_n');
  await page.locator('#nonce summary').click();
  await page
    .locator('#nonce')
    .getByRole('link', { name: /^Replay: where copies/ })
    .click();
  await page.waitForURL('**/articles/preventing-replay-attacks/');
});
