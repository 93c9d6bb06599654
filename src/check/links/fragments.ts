/** What an address names behind `#`. */
import { Parser } from 'htmlparser2';

/** The id that a fragment asks a page for; `undefined` where it asks the browser or a program of the page. */
export function fragmentOf(url: string): string | undefined {
  const [fragment = ''] = (URL.parse(url)?.hash ?? '').slice(1).split(':~:');
  // `#/route` and `#!route` are read by scripts, `#L10-L20` by those of code forges.
  if (fragment === '' || fragment === 'top' || /^[/!]|^L\d+|=/.test(fragment)) return undefined;
  return decoded(fragment);
}

/** An address without its fragment: what is asked for. */
export const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything in a page that a fragment may name; GitHub puts a word before the ids that it makes of headings. */
export function idsIn(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag: (_, { id, name }) => {
      for (const found of [id, name]) if (found !== undefined) ids.add(found).add(found.replace(/^user-content-/, ''));
    },
  });
  parser.end(html);
  return ids;
}
