/**
 * `robots.txt`: everything may be read, and where the sitemap is.
 *
 * @param origin of the site: `https://research.example`
 */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap-index.xml\n`;
}
