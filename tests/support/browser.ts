import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A mouse, as Playwright says it by the same flag, which is replaced where another size of text is set. */
const MOUSE = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** Starts Debian's Chromium, or the one that `$CHROMIUM` names; `textSize` is what a reader set, in pixels. */
export const startBrowser = ({ textSize = 16 } = {}): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...args, `--blink-settings=defaultFontSize=${textSize},${MOUSE}`] });

/**
 * Gathers what goes wrong on a page from here on: errors of scripts, errors and warnings of the console (breaches of the
 * page's policy among them), requests that fail, and with an origin, requests that leave it.
 */
export function problemsOf(page: Page, origin?: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (origin !== undefined && new URL(request.url()).origin !== origin)
      problems.push(`${request.url()} is elsewhere`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // What a reader has left behind is given up.
    if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${reason}`);
  });
  return problems;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Accessibility faults that axe finds. It is run by the browser itself, past the page's policy. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}\n${node.failureSummary ?? ''}`),
    );
  });
}
