import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

const MARK = '?late';
const LATE = '\0late:';

/**
 * Lets a script of the browser load another when it is needed: `import address from './other.ts?late'` is where the other
 * is published, and `import(address)` loads it. Vite's own way would put 1.8 KB of preloading before every page.
 */
export const lateScripts = (): AstroIntegration => ({
  name: 'tearsheet-late-scripts',
  hooks: {
    'astro:config:setup': ({ command, config, updateConfig }) => {
      const root = fileURLToPath(config.root);
      updateConfig({ vite: { plugins: [command === 'build' ? published() : served(root)] } });
    },
  },
});

/** Compiled on its own, under a name with a hash. */
const published = (): Plugin => ({
  ...found,
  load(id) {
    if (!id.startsWith(LATE)) return undefined;
    const chunk = this.emitFile({ type: 'chunk', id: id.slice(LATE.length), preserveSignature: 'strict' });
    return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
  },
});

/** In the preview Vite serves each file at its path. */
const served = (root: string): Plugin => ({
  ...found,
  load: (id) =>
    id.startsWith(LATE) ? `export default ${JSON.stringify(`/${relative(root, id.slice(LATE.length))}`)};` : undefined,
});

const found: Plugin = {
  name: 'tearsheet-late-scripts',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(MARK)) return undefined;
    const script = await this.resolve(source.slice(0, -MARK.length), importer);
    return script && `${LATE}${script.id}`;
  },
};
