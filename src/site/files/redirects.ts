import { html } from '../../markup.ts';

/** An address that an article had before, and the one that it has: paths with a slash at both ends. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** `_redirects`: one permanent redirect a line, in the order of the old addresses. */
export function redirects(moves: readonly Move[]): string {
  const lines = moves.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`);
  return lines.toSorted().join('');
}

/**
 * The page at a former address, for hosts that do not read `_redirects`.
 *
 * @param title of the article
 * @param url its absolute address
 */
export function redirectPage(title: string, url: string, language: string): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>Moved: ${title}</title>
<meta http-equiv="refresh" content="0; url=${url}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="${url}">
</head>
<body>
<p>This page has moved: <a href="${url}">${title}</a>.</p>
</body>
</html>
`.text;
}
