/** Keys that open something, found by their form and, where they have one, by their checksum. */
import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { codesOf } from '../parse/codes.ts';
import { seedPhrases } from './seed-phrases.ts';

export interface Secret {
  /** What it is: `a private key in PEM form`. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly what: string;
  readonly pattern: RegExp;
  /** What stands in a long run of letters in every match: a quick look. */
  readonly mark: RegExp;
  /** Whether the mark is looked for in all of the text. */
  readonly isAnywhere?: true;
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
    mark: /PRIVATE KEY/,
    isAnywhere: true,
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+: .*\s+)*[A-Za-z0-9+/=\s]{60,}/g,
    holds: (found) => isReal(found.replace(/-{5}[^-]*-{5}/, '')),
  },
  {
    what: 'an extended private key',
    mark: /prv/,
    pattern: /\b[xyzt]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b/g,
    holds: isChecked,
  },
  {
    what: 'a private key in WIF form',
    mark: /[1-9A-HJ-NP-Za-km-z]{51}/,
    pattern: /\b(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})\b/g,
    holds: isChecked,
  },
  {
    what: 'a private key',
    mark: /[0-9a-fA-F]{64}/,
    pattern: /\b(?:private|secret)[ _-]?key\b["'`]?\s*(?::|=|is)?\s*["'`]?(?:0x)?[0-9a-fA-F]{64}\b/gi,
    holds: isReal,
  },
  { what: 'an access key of AWS', mark: /AKIA|ASIA/, pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, holds: isReal },
  {
    what: 'a token of GitHub',
    mark: /gh[pousr]_|github_pat_/,
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/g,
    holds: isReal,
  },
  { what: 'a token of GitLab', mark: /glpat-/, pattern: /\bglpat-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a token of Slack', mark: /xox/, pattern: /\bxox[abeoprs]-[\w-]{20,}\b/g, holds: isReal },
  { what: 'a key of Stripe', mark: /k_live_/, pattern: /\b[sr]k_live_[A-Za-z0-9]{20,}\b/g, holds: isReal },
  { what: 'a key of Google', mark: /AIza/, pattern: /\bAIza[\w-]{35}\b/g, holds: isReal },
  {
    what: 'a key of OpenAI or Anthropic',
    mark: /sk-/,
    pattern: /\bsk-(?:proj-|ant-(?:api\d\d-)?|svcacct-)?[\w-]{32,}\b/g,
    holds: isReal,
  },
  { what: 'a token of npm', mark: /npm_/, pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, holds: isReal },
  { what: 'a token of a Telegram bot', mark: /\bAA[\w-]{32}/, pattern: /\b\d{8,10}:AA[\w-]{32,34}\b/g, holds: isReal },
  { what: 'a key of SendGrid', mark: /[\w-]{43}/, pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g, holds: isReal },
  {
    what: 'a secret key of AWS',
    mark: /[A-Za-z0-9/+]{40}/,
    pattern:
      /\baws[ _-]?secret[ _-]?access[ _-]?key\b["'`]?\s*(?:[:=]|is)?\s*["'`]?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/gi,
    holds: isReal,
  },
  {
    what: 'the address of a webhook of Slack',
    mark: /\/services\/T/,
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{24}\b/g,
    holds: isReal,
  },
  { what: 'a token of Shopify', mark: /shp/, pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/g, holds: isReal },
  { what: 'a token of Docker', mark: /dckr_pat_/, pattern: /\bdckr_pat_[\w-]{27}\b/g, holds: isReal },
  { what: 'a token of Figma', mark: /figd_/, pattern: /\bfigd_[\w-]{40,}/g, holds: isReal },
  { what: 'a key of Linear', mark: /lin_api_/, pattern: /\blin_api_[A-Za-z0-9]{40}\b/g, holds: isReal },
  { what: 'a key of Groq', mark: /gsk_/, pattern: /\bgsk_[A-Za-z0-9]{52}\b/g, holds: isReal },
  { what: 'a token of Hugging Face', mark: /hf_/, pattern: /\bhf_[A-Za-z0-9]{34}\b/g, holds: isReal },
  {
    what: 'a password in an address',
    mark: /:\/\/[^\s/:@]+:[^\s/:@]{8,}@/,
    isAnywhere: true,
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@<>"'`{}$]+:[^\s/:@<>"'`{}$]{8,}@[\w.-]+/gi,
    holds: isPassword,
  },
];

/** Whether an address holds a password that somebody could use: manuals show words, at machines that are none. */
function isPassword(address: string): boolean {
  const [, password = '', host = ''] = /:([^:@]+)@([^@]+)$/.exec(address) ?? [];
  const isMade = /pass(?:wor|phras)|secret|example|change|your|token|hunter2|xxxx|1234567/i.test(password);
  const isNowhere = /(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost)$|^host|^127\./i.test(host);
  return /\d/.test(password) && /[a-z]/i.test(password) && !isMade && !isNowhere;
}

/** Every secret of a text. */
export function secretsIn(text: string): Secret[] {
  const runs = longRuns(text).join(' ');
  const keys = FORMS.filter(({ mark, isAnywhere }) => mark.test(isAnywhere ? text : runs)).flatMap((form) =>
    keysOf(form, text),
  );
  const phrases = seedPhrases(text).map(([from, to]) => ({ what: 'a seed phrase', from, to }));
  return [...keys, ...phrases].toSorted((one, other) => one.from - other.from);
}

function keysOf({ what, pattern, holds }: Form, text: string): Secret[] {
  return Array.from(text.matchAll(pattern))
    .filter(([found]) => holds?.(found) !== false)
    .map(({ 0: found, index }) => ({ what, from: index, to: index + found.length }));
}

/** No key has fewer letters in a row. */
const LONG = 20;

/** Letters, digits and signs that keys are made of, by their codes. */
const KEY = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w/+-]/.test(String.fromCharCode(code))));
const isOfKey = (codes: Uint16Array, at: number): boolean => KEY[codes[at] ?? 0] === 1;

/** The runs of as many letters as a key has. One of them holds every twentieth letter, so that no others need be looked at. */
export function longRuns(text: string): string[] {
  const runs: string[] = [];
  const codes = codesOf(text);
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (!isOfKey(codes, at)) continue;
    let from = at;
    while (isOfKey(codes, from - 1)) from -= 1;
    do at += 1;
    while (isOfKey(codes, at));
    if (at - from >= LONG) runs.push(text.slice(from, at));
  }
  return runs;
}

/** A text in which every secret is struck out, so that it can be shown; places stay as they are. */
export function withoutSecrets(text: string): string {
  return secretsIn(text).reduce(
    (shown, { from, to }) => shown.slice(0, from) + shown.slice(from, to).replace(/[^\s]/g, '•') + shown.slice(to),
    text,
  );
}
