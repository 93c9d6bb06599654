/** What readers come to find out stands within one screen of a heading or of the top of the page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';

const { url } = inject('published');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

interface Question {
  readonly question: string;
  readonly address: string;
  /** What answers it, all in one element. */
  readonly answer: RegExp;
}

const AWARDS = '/articles/moon-awards-2024/';
const FORECAST = '/articles/aave-2027-scenarios/';

const QUESTIONS: readonly Question[] = [
  { question: 'Which coin won, and by what margin?', address: AWARDS, answer: /Astra DAO.*9\.1/ },
  { question: 'How many picks does the vote cover?', address: AWARDS, answer: /sixteen coins.*90\.3%/i },
  { question: 'What became of the rest?', address: AWARDS, answer: /other 9\.7% was not published/ },
  { question: 'What is the highest multiple, and what the lowest?', address: FORECAST, answer: /1\.29×.*9\.54×/ },
  { question: 'Is a tenfold rise in the model?', address: FORECAST, answer: /^No\. Ten times the spot price.*9\.54×/ },
  { question: 'How old are the figures?', address: AWARDS, answer: /^As of 2024$/ },
  { question: 'How old are those that nobody dated?', address: FORECAST, answer: /^Not dated by their source$/ },
  { question: 'Who published them?', address: AWARDS, answer: /^Token Metrics$/ },
  { question: 'Who is paid by a link?', address: FORECAST, answer: /Links on this page to MEXC pay us/ },
  {
    question: 'Who gains if these coins do well?',
    address: AWARDS,
    answer: /Token Metrics.*has invested in Astra DAO/,
  },
  {
    question: 'Which values are unknown, and why?',
    address: AWARDS,
    answer: /Not captured by the source: technology score/,
  },
  { question: 'Where are the data?', address: AWARDS, answer: /^CSV$/ },
  { question: 'Who wrote it?', address: '/articles/x402-explained/', answer: /^Research desk$/ },
  { question: 'Who reviewed it?', address: '/articles/x402-explained/', answer: /^Security desk$/ },
  { question: 'What was corrected?', address: AWARDS, answer: /Wording corrected on 24 November 2026.*now says/ },
];

describe.each([
  { device: 'a phone', width: 360, height: 740 },
  { device: 'a wide screen', width: 1440, height: 900 },
])('on $device', ({ width, height }) => {
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height } });
  });
  afterAll(() => page.close());

  test.for(QUESTIONS)('$question', async ({ address, answer }) => {
    if (page.url() !== `${url}${address}`) await page.goto(`${url}${address}`);
    const distance = await distanceTo(answer);
    expect(distance, 'nothing on the page answers it').toBeDefined();
    expect(distance).toBeLessThanOrEqual(height);
  });
});

/**
 * Pixels from the last heading before an answer, or from the top, to the answer's end; the least where it is given more
 * than once. `undefined` where nothing that is shown answers.
 */
function distanceTo(answer: RegExp): Promise<number | undefined> {
  return page.evaluate(
    ([source, flags]) => {
      const pattern = new RegExp(source, flags);
      const answers = (element: Element): boolean => pattern.test(element.textContent.replaceAll(/\s+/g, ' ').trim());
      const isShown = (element: Element): boolean =>
        element.checkVisibility() && element.closest('.visually-hidden, svg, [aria-hidden]') === null;
      const headings = [...document.querySelectorAll('h1, h2, h3, h4')].filter(isShown);
      const distances = [...document.querySelectorAll('main *')]
        .filter((element) => isShown(element) && answers(element) && ![...element.children].some(answers))
        .map((element) => {
          const before = headings.filter(
            (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          const from = before.at(-1)?.getBoundingClientRect().top ?? -scrollY;
          return element.getBoundingClientRect().bottom - from;
        });
      return distances.length === 0 ? undefined : Math.min(...distances);
    },
    [answer.source, answer.flags] as const,
  );
}
