/** Reads all registries, and judges them as far as the check has something to say of them. */
import { GLOSSARY } from '../articles/glossary-path.ts';
import { readRegistries, REGISTRY_FILES } from '../articles/registries.ts';
import type { ReadFile, Registries } from '../articles/registries.ts';
import { placeProblems } from '../parse/places.ts';
import { error } from '../parse/problem.ts';
import type { Message, Problem } from '../parse/problem.ts';
import { addressFault } from './addresses.ts';
import { checkSecrets } from './check-secrets.ts';
import { addressChecksum } from './rules/address-checksum.ts';
import { checkSettings } from './settings.ts';
import { severityOf } from './severity.ts';

const ASSETS = 'content/assets.yaml';
const SITE = 'content/site.yaml';

/** The registries, what is wrong with them, and what the check says of them and of shared data. */
export function checkRegistries(
  read: ReadFile,
  shared: readonly string[] = [],
): { registries?: Registries; messages: readonly Message[] } {
  const { registries, messages } = readRegistries(read, shared);
  if (registries === undefined) return { messages };
  const files = [...REGISTRY_FILES, GLOSSARY, ...shared].map((path) => ({ path, text: read(path) ?? '' }));
  const secrets = files.flatMap(({ path, text }) => checkSecrets(text, path, registries));
  const settings = checkSettings(registries, read(SITE) ?? '');
  return { registries, messages: [...messages, ...settings, ...secrets, ...contracts(registries, read(ASSETS) ?? '')] };
}

/** Contracts of assets whose checksum or length is wrong. */
function contracts(registries: Registries, text: string): Message[] {
  const severity = severityOf(addressChecksum, registries);
  if (severity === 'off') return [];
  const problems = Object.values(registries.assets).flatMap(({ id, contract, chain }): Problem[] => {
    const fault = contract === undefined ? undefined : addressFault(contract, chain);
    if (fault === undefined) return [];
    const reason = `\`${contract ?? ''}\` is no whole address: ${fault}.`;
    const hint = 'Copy it anew from the explorer of its chain.';
    return [{ ...error(addressChecksum.id, [id, 'contract'], reason, hint), severity }];
  });
  return placeProblems(text, { path: ASSETS, line: 1 }, problems);
}
