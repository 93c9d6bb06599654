/** One block of `_headers`: the addresses it is for, and what it adds to each, or takes away where there is no value. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value?: string][];
}

export interface Redirect {
  pattern: RegExp;
  to: string;
  status: number;
}

/**
 * Reads `_headers`: a path at the margin, `Name: value` lines indented under it, `! Name` for a header that an earlier
 * block has set and this one takes away, `#` for comments.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of lines(text)) {
    if (!/^\s/.test(line)) rules.push({ pattern: pathPattern(line.trim()), headers: [] });
    const [, less] = /^\s+!\s*([^:\s]+)\s*$/.exec(line) ?? [];
    const [, name, value] = /^\s+([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (less !== undefined) rules.at(-1)?.headers.push([less.toLowerCase()]);
    else if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** The headers of every rule that matches; a name that comes twice has its values joined, as hosts do. */
export function headersFor(rules: HeaderRule[], path: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers)) {
    const known = found.get(name);
    if (value === undefined) found.delete(name);
    else found.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return Object.fromEntries(found);
}

/** Reads `_redirects`: `from to [status]` a line; 301 where no status is given. */
export function parseRedirects(text: string): Redirect[] {
  return lines(text).flatMap((line) => {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    return from === undefined || to === undefined
      ? []
      : [{ pattern: pathPattern(from), to, status: Number.parseInt(status, 10) }];
  });
}

export const redirectFor = (redirects: Redirect[], path: string): Redirect | undefined =>
  redirects.find(({ pattern }) => pattern.test(path));

const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => /^\s*[^\s#]/.test(line));

/** `*` stands for anything, `:name` for one segment; a slash at the end may be there or not. */
function pathPattern(path: string): RegExp {
  const source = path
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/\/:\w+/g, '/[^/]+');
  return new RegExp(`^${source}/?$`);
}
