/** Where things stand on a page. */
import type { Locator, Page } from 'playwright-core';

/**
 * Where what a selector finds, and an element, stand in the window at one instant, once the element has come to rest: after
 * the keyboard has gone to it the page may still scroll, and two questions one after the other have answers of two instants.
 */
export async function placesAtRest(page: Page, selector: string, element: Locator): Promise<[DOMRect, DOMRect]> {
  await page.locator(selector).waitFor();
  return element.evaluate(
    (own, other) =>
      new Promise((resolve) => {
        let before = NaN;
        const look = (): void => {
          const place = own.getBoundingClientRect();
          const found = document.querySelector(other);
          if (found && place.y === before) resolve([found.getBoundingClientRect(), place]);
          else requestAnimationFrame(look);
          before = place.y;
        };
        requestAnimationFrame(look);
      }),
    selector,
  );
}
