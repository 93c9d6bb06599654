/** Where a drawing goes: a page of the site, or a feed or mail that others show, without our styles and at no address of ours. */
export type Mode = 'page' | 'portable';

/** An address as it must stand in a drawing: below `origin` where one is given (`https://research.example`, no slash at the end). */
export function addressOf(href: string, origin?: string): string {
  return origin !== undefined && href.startsWith('/') ? `${origin}${href}` : href;
}
