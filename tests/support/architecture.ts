import { posix } from 'node:path';
import { calculations, importsOf, impurities, type Source } from './imports.ts';

type Layer = 'floor' | 'concept' | 'hub' | 'output' | 'site' | 'build' | 'check' | 'cli' | 'astro';

/** Where code lives. A new folder of `src/` is entered here, and in CONTRIBUTING.md. */
const LAYERS: Record<Layer, string[]> = {
  floor: [
    'parse',
    'quantities',
    'provenance',
    'blocks',
    'charts',
    'pictures',
    'markup.ts',
    'format.ts',
    'digest.ts',
    'order.ts',
  ],
  concept: [
    'rankings',
    'scenarios',
    'grades',
    'comparisons',
    'facts',
    'sequences',
    'faqs',
    'corrections',
    'disclosures',
    'cryptoassets',
    'glossary',
  ],
  hub: ['articles'],
  output: ['feeds', 'newsletter', 'search', 'downloads', 'datasets', 'cards'],
  site: ['site'],
  build: ['build'],
  check: ['check'],
  cli: ['cli'],
  astro: ['pages', 'layouts', 'components', 'styles', 'env.d.ts', 'middleware.ts'],
};

/** What each layer may import, beside libraries and its own folder; and what to do where it wants more. */
const MAY_IMPORT: Record<Layer, { layers: Layer[]; otherwise: string }> = {
  floor: {
    layers: ['floor'],
    otherwise: 'The floor knows no article: hand in what it needs as an argument, from the caller.',
  },
  concept: {
    layers: ['floor'],
    otherwise: 'Put what concepts share on the floor, and what joins them into src/articles/.',
  },
  hub: { layers: ['floor', 'concept'], otherwise: 'Turn it round: what comes after the hub imports the hub.' },
  output: {
    layers: ['floor', 'hub'],
    otherwise: 'An output reads the Article: let src/articles/ offer what is missing.',
  },
  site: {
    layers: ['floor', 'hub', 'output'],
    otherwise: 'The plan knows articles and outputs: let src/articles/ offer what is missing.',
  },
  build: {
    layers: ['floor', 'hub', 'site', 'check'],
    otherwise:
      'A build reads articles and draws what the plan names: let src/site/ offer it, or join the two in src/cli/.',
  },
  check: {
    layers: ['floor', 'concept', 'hub', 'site'],
    otherwise: 'A rule reads the tree, the Article and the Site: hand in anything else from src/cli/.',
  },
  cli: { layers: ['floor', 'concept', 'hub', 'output', 'site', 'build', 'check', 'astro'], otherwise: '' },
  astro: {
    layers: ['astro', 'floor', 'concept', 'hub', 'site'],
    otherwise: 'A page draws what it is handed in Astro.locals: put the logic into src/site/ or src/articles/.',
  },
};

const MAX_LINES = 250;
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.[^/]*$)|(?:^|\/)types\.ts$/;
const ORDERED_TABLES = ['src/check/rules/index.ts', 'src/check/reporters/index.ts', 'src/articles/components/index.ts'];
const RESERVED_BY_ASTRO = /^src\/(?:fetch\.\w+|actions\/.*|actions\.\w+|content\.config\.\w+)$/;

/** Every breach of the rules of the folders: what, where, and what to do. */
export const breaches = (sources: Source[]): string[] =>
  sources.flatMap((source) => [...naming(source), ...length(source), ...importing(source), ...deriving(source)]);

function naming({ path }: Source): string[] {
  const name = posix.basename(path);
  if (DRAWERS.test(path))
    return [`${path}: \`${name}\` names no concept. Name the file by the noun it is about, in that noun's folder.`];
  if (RESERVED_BY_ASTRO.test(path)) return [`${path}: Astro gives this name a meaning of its own. Choose another.`];
  if (name === 'index.ts' && !ORDERED_TABLES.includes(path)) {
    return [
      `${path}: a barrel hides where things live. Import the files themselves; only ordered tables are called index.ts.`,
    ];
  }
  if (path.startsWith('src/') && layerOf(path) === undefined) {
    return [
      `${path}: \`${folderOf(path)}\` belongs to no layer. Enter it in LAYERS of tests/support/architecture.ts, or move the file.`,
    ];
  }
  return [];
}

function length({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > MAX_LINES ? [`${path} has ${lines} lines; ${MAX_LINES} are the most. Split it by concept.`] : [];
}

function importing(source: Source): string[] {
  return importsOf(source).flatMap(({ line, text: target }) => {
    const reason = importBreach(source.path, target);
    return reason === undefined ? [] : [`${source.path}:${line} imports ${target}: ${reason}`];
  });
}

function importBreach(from: string, target: string): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined) return undefined;
  if (!target.startsWith('.')) return libraryBreach(from, layer, target);
  const to = posix.join(posix.dirname(from), target.replace(/\?.*$/, ''));
  if (!to.startsWith('src/')) return fileOutsideBreach(to);
  const other = layerOf(to);
  if (other === undefined || folderOf(from) === folderOf(to)) return undefined;
  const { layers, otherwise } = MAY_IMPORT[layer];
  if (layers.includes(other)) return undefined;
  return `${article(layer)} may not import ${article(other, layer)}. ${otherwise}`;
}

/** Vite alone knows `astro:*`, so a file that Node is to run may not name it. */
function libraryBreach(from: string, layer: Layer, target: string): string | undefined {
  if (!target.startsWith('astro:') || !from.endsWith('.ts') || layer === 'astro' || layer === 'build') return undefined;
  return 'Node cannot load `astro:*`. Import it in an .astro file, and hand in what it gives.';
}

const fileOutsideBreach = (to: string): string | undefined =>
  /^(?:tests|bench|content)\//.test(to)
    ? `the code of src/ stands by itself. Read content through src/parse/, and leave tests outside.`
    : undefined;

function deriving(source: Source): string[] {
  if (!source.path.startsWith('src/') || layerOf(source.path) === 'cli') return [];
  const impure = impurities(source).map(
    ({ line, text }) =>
      `${source.path}:${line} uses \`${text}\`: the same input must give the same bytes. Take the day as an argument; format in src/format.ts.`,
  );
  if (!source.path.endsWith('.astro')) return impure;
  const calculated = calculations(source).map(
    ({ line, text }) =>
      `${source.path}:${line} calculates (\`${text}\`): drawing only draws. Derive it in src/site/ or src/articles/.`,
  );
  return [...impure, ...calculated];
}

const folderOf = (path: string): string => path.split('/')[1] ?? '';

const layerOf = (path: string): Layer | undefined =>
  path.startsWith('src/')
    ? (Object.keys(LAYERS) as Layer[]).find((layer) => LAYERS[layer].includes(folderOf(path)))
    : undefined;

const NOUNS: Record<Layer, string> = {
  floor: 'the floor',
  concept: 'a concept',
  hub: 'the hub',
  output: 'an output',
  site: 'the plan (src/site/)',
  build: 'the build',
  check: 'the check',
  cli: 'a command',
  astro: 'a template',
};

const article = (layer: Layer, than?: Layer): string =>
  layer === than ? NOUNS[layer].replace(/^an? /, 'another ') : NOUNS[layer];
