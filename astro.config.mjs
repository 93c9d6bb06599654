import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { shellAdapter } from './src/build/shell/adapter.ts';
import { lateScripts } from './src/build/shell/late.ts';

// `npm run build` compiles the templates with this, and draws every page itself; `npm run dev` adds the preview.
export default defineConfig({
  output: 'server',
  outDir: '.tearsheet/shell',
  adapter: shellAdapter(),
  integrations: [mdx(), lateScripts()],
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
});
