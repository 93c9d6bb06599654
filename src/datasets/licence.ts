import type { SiteConfig } from '../articles/registry-schemas.ts';
import type { License, Source } from '../provenance/provenance.ts';

/** Under which terms data may be used, and whose terms these are. */
export interface Licence extends License {
  readonly from: 'source' | 'site' | 'nobody';
}

/** The licence of a source; of the site for its arrangement, where the source states none; or that none is stated. */
export function licenceOf(source: Source, { license }: Pick<SiteConfig, 'license'>): Licence {
  if (source.license) return { ...source.license, from: 'source' };
  if (license) return { name: license.name, ...(license.url !== undefined && { url: license.url }), from: 'site' };
  return { name: 'Not stated by the source; facts are quoted', from: 'nobody' };
}

/** What stands behind the name: `for our arrangement of the figures; the source states none`. */
export const scopeOf = ({ from }: Licence): string | undefined =>
  from === 'site' ? 'for our arrangement of the figures; the source states none' : undefined;
