import type { Fix } from '../parse/problem.ts';

/** A text with its fixes made, the first of those that overlap. All else stays as it was typed. */
export function mend(text: string, fixes: readonly Fix[]): { readonly text: string; readonly made: number } {
  let out = '';
  let at = 0;
  let made = 0;
  for (const { from, to, text: better } of fixes.toSorted((one, other) => one.from - other.from)) {
    if (from < at || to > text.length) continue;
    out += text.slice(at, from) + better;
    at = to;
    made += 1;
  }
  return { text: out + text.slice(at), made };
}
