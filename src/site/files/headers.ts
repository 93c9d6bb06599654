/** What `_headers` depends on. */
export interface Served {
  /** Paths below `dist/`. Those of the shell's files and of the search index may be left out: their rules never change. */
  readonly paths: readonly string[];
  /** Origins beside our own that a form may be sent to, such as that of the newsletter's provider. */
  readonly formTargets?: readonly string[];
  /** Patterns of the addresses of mails, whose styles stand in their elements. */
  readonly mails?: readonly string[];
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it: a policy for everything, a year for files whose name holds a
 * hash, and a question to the server for each use of anything else. Hosts join the values of all rules that match, so
 * no two rules with `Cache-Control` may match the same address. A mail has a policy of its own in place of that of
 * everything, which Cloudflare Pages is told by `!`; Netlify takes the later one by itself and passes over that line.
 */
export function headers({ paths, formTargets = [], mails = [] }: Served): string {
  const fresh = [...new Set([...SEARCH, ...paths.filter(isFresh).map(ruleOf)])].toSorted();
  return [
    rule('/*', { [POLICY]: policy(formTargets), ...GUARDS }),
    ...HASHED.map((path) => rule(path, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
    ...fresh.map((path) => rule(path, { 'Cache-Control': 'public, max-age=0, must-revalidate' })),
    ...mails.map((path) => rule(path, { [`! ${POLICY}`]: '', [POLICY]: MAIL_POLICY })),
  ].join('\n');
}

/** Where every name holds a hash of the content. */
const HASHED = ['/_astro/*', '/pagefind/filter/*', '/pagefind/fragment/*', '/pagefind/index/*'] as const;

/** Files of the search that keep their names. */
const SEARCH = [
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind-worker.js',
  '/pagefind/pagefind.js',
  '/pagefind/words.json',
] as const;

const POLICY = 'Content-Security-Policy';

const GUARDS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** The search runs a worker of our own and compiles WebAssembly in it. */
function policy(formTargets: readonly string[]): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': ["'self'", ...formTargets].join(' '),
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  };
  return written(directives);
}

const written = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Mail programs want styles in elements; of all else a mail has pictures alone. */
const MAIL_POLICY = written({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

function isFresh(path: string): boolean {
  return !path.startsWith('_') && !path.startsWith('pagefind/');
}

/** `articles/x/index.html` falls under `/articles/*`; `rss.xml` has a rule of its own. */
function ruleOf(path: string): string {
  if (path === 'index.html') return '/';
  const [first, ...rest] = path.split('/');
  return rest.length === 0 ? `/${path}` : `/${first ?? ''}/*`;
}

function rule(path: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => (value === '' ? `  ${name}\n` : `  ${name}: ${value}\n`));
  return `${path}\n${lines.join('')}`;
}
