import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://research.tearsheet.example',
  integrations: [mdx()],
  // As quick as it gets: Shiki, which is the default, takes longer.
  markdown: { syntaxHighlight: 'prism' },
});
