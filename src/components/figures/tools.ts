/** What a browser that runs scripts adds to the figures of a page. Without it they are complete, in the order of their source. */
import { Announcer } from './announcer.ts';
import { offerCode, offerLinks } from './copy.ts';
import { followTables } from './follow.ts';
import { offerOrder } from './order.ts';
import { showValues } from './values.ts';

export function addTools(page: Document): void {
  const announcer = new Announcer(page);
  offerOrder(page, announcer);
  followTables(page);
  showValues(page, announcer);
  offerLinks(page, announcer);
  offerCode(page, announcer);
}
