/** Addresses of this site, as links name them and as files answer them. */

/** Where a link stands. */
export interface Address {
  readonly origin: string;
  /** Of the output: `articles/aave/index.html`. */
  readonly path: string;
}

/** What the provider of the newsletter puts an address in the place of. */
const PLACEHOLDER = /^(?:\{\{ .* \}\}|\*\|.*\|\*)$/;

/** The path and fragment that a link names on this site; `undefined` where it leads elsewhere. */
export function resolve(link: string, { origin, path }: Address): string | undefined {
  const written = link.trim();
  if (PLACEHOLDER.test(written)) return undefined;
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(written)) return undefined;
  if (written.startsWith('/') && !written.startsWith('//')) return written.replace(/\?[^#]*/, '');
  const target = URL.parse(written, `${origin}/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  if (target === null) return written;
  return target.origin === origin ? target.pathname + target.hash : undefined;
}

/** The output that answers a path: `/articles/aave/` is `articles/aave/index.html`. */
export function outputOf(path: string): string {
  const decoded = decode(path).slice(1);
  return decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
}

/** Absolute addresses of this site in plain text, without their fragments. */
export function linksIn(text: string, { origin }: Address): string[] {
  const links: string[] = [];
  for (let at = text.indexOf(origin); at >= 0; at = text.indexOf(origin, at + 1)) {
    const [rest = ''] = /^[^\s"'<>\\,;)\]}?#]*/.exec(text.slice(at + origin.length, at + origin.length + 2000)) ?? [];
    if (rest === '' || rest.startsWith('/')) links.push(rest.replace(/[.:!]+$/, '') || '/');
  }
  return links;
}

/** What a style sheet fetches. */
export function linksInCss(text: string, here: Address): string[] {
  return Array.from(text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g), ([, , link = '']) => link)
    .filter((link) => !/^(?:data:|#)/.test(link))
    .flatMap((link) => resolve(link, here) ?? []);
}

/** A path as files are named; as it is where its escapes mean nothing. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
