/** Keys that open something, found by their form and, where they have one, by their checksum. */
import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

export interface Secret {
  /** What it is: `a private key in PEM form`. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly what: string;
  readonly pattern: RegExp;
  /** A look at what the form alone leaves open. */
  readonly holds?: (found: string) => boolean;
}

const base58check = createBase58check(sha256);
const isChecked = (text: string): boolean => {
  try {
    return base58check.decode(text).length > 20;
  } catch {
    return false;
  }
};

/** Made up for a manual: few different letters, a run of one, or a word that says so. */
const isInvented = (text: string): boolean =>
  new Set(text).size < 10 ||
  /(.)\1{4}|example|sample|dummy|redacted|placeholder|your|xxxx|1234567890|abcdef(?:gh|01)/i.test(text);

const isReal = (text: string): boolean => !isInvented(text);

const FORMS: readonly Form[] = [
  {
    what: 'a private key in PEM form',
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+: .*\s+)*[A-Za-z0-9+/=\s]{60,}/g,
    holds: (found) => isReal(found.replace(/-{5}[^-]*-{5}/, '')),
  },
  { what: 'an extended private key', pattern: /\b[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b/g, holds: isChecked },
  {
    what: 'a private key in WIF form',
    pattern: /\b(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})\b/g,
    holds: isChecked,
  },
  {
    what: 'a private key',
    pattern: /\b(?:private|secret)[ _-]?key\b["'`]?\s*(?::|=|is)?\s*["'`]?(?:0x)?[0-9a-fA-F]{64}\b/gi,
    holds: isReal,
  },
  { what: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, holds: isReal },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/g, holds: isReal },
  { what: 'a token of GitLab', pattern: /\bglpat-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a token of Slack', pattern: /\bxox[abeoprs]-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a key of Stripe', pattern: /\b[sr]k_live_[A-Za-z0-9]{20,}\b/g, holds: isReal },
  { what: 'a key of Google', pattern: /\bAIza[\w-]{35}\b/g, holds: isReal },
  {
    what: 'a key of OpenAI or Anthropic',
    pattern: /\bsk-(?:proj-|ant-(?:api\d\d-)?|svcacct-)?[\w-]{32,}\b/g,
    holds: isReal,
  },
  { what: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, holds: isReal },
  { what: 'a token of a Telegram bot', pattern: /\b\d{8,10}:AA[\w-]{32,34}\b/g, holds: isReal },
  { what: 'a key of SendGrid', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g, holds: isReal },
];

/** Every secret of a text. */
export function secretsIn(text: string): Secret[] {
  const keys = FORMS.flatMap(({ what, pattern, holds }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      found,
      what,
      from: index,
      to: index + found.length,
    }))
      .filter(({ found }) => holds?.(found) !== false)
      .map(({ found: _, ...secret }) => secret),
  );
  return [...keys, ...seedPhrases(text)].toSorted((one, other) => one.from - other.from);
}

/** A text in which every secret is struck out, so that it can be shown; places stay as they are. */
export function withoutSecrets(text: string): string {
  return secretsIn(text).reduce(
    (shown, { from, to }) => shown.slice(0, from) + shown.slice(from, to).replace(/[^\s]/g, '•') + shown.slice(to),
    text,
  );
}

/** Twelve small words and more in a row, as wallets show them: with single spaces, commas, numbers or one a line. */
const WORDS = /\b[a-z]{3,8}(?:(?:[ \t]*[,\n][ \t]*|[ \t]+)(?:[-*][ \t]+|\d{1,2}[.)][ \t]*)?[a-z]{3,8}){11,}\b/g;
const LENGTHS = [24, 21, 18, 15, 12];

function seedPhrases(text: string): Secret[] {
  return Array.from(text.matchAll(WORDS), ({ 0: found, index }) => {
    const words = Array.from(found.matchAll(/[a-z]{3,8}/g), (word) => ({ word: word[0], at: index + word.index }));
    return phraseIn(words);
  }).flatMap((secret) => secret ?? []);
}

function phraseIn(words: readonly { word: string; at: number }[]): Secret | undefined {
  const known = words.map(({ word }) => KNOWN.has(word));
  for (const length of LENGTHS)
    for (let start = 0; start + length <= words.length; start += 1) {
      if (!known.slice(start, start + length).every(Boolean)) continue;
      const part = words.slice(start, start + length);
      const phrase = part.map(({ word }) => word).join(' ');
      // The phrase of every manual opens nothing.
      if (new Set(part.map(({ word }) => word)).size < 4 || !validateMnemonic(phrase, wordlist)) continue;
      const last = part.at(-1);
      return { what: 'a seed phrase', from: part[0]?.at ?? 0, to: (last?.at ?? 0) + (last?.word.length ?? 0) };
    }
  return undefined;
}

const KNOWN = new Set(wordlist);
