import type { Registry } from './registries.ts';
import type { Partner } from './registry-schemas.ts';

/** The partner that pays for a link, by its domains and those below them. */
export function payingFor(href: string, partners: Registry<Partner>): Partner | undefined {
  const host = hostOf(href);
  if (host === undefined) return undefined;
  const isBelow = (domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
  return Object.values(partners).find(({ relation, domains }) => relation === 'affiliate' && domains.some(isBelow));
}

/** What is wrong with a link to a partner that is not made with `<Partner>`. */
export const bareLink = (href: string, { name }: Partner): string =>
  `This links to ${hostOf(href) ?? href}, which belongs to the partner ${name}, without saying that the link is paid.`;

/** Without the dot that a name may end with. */
function hostOf(href: string): string | undefined {
  // Addresses of the site itself, which are most, have no host.
  return href.startsWith('/') ? undefined : URL.parse(href)?.hostname.replace(/\.$/, '');
}
