import type { AstroIntegration } from 'astro';

/** Lets `astro build` compile the templates into one module whose `render` draws a page: the shell. */
export function shellAdapter(): AstroIntegration {
  return {
    name: 'tearsheet-shell',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'tearsheet-shell',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            hybridOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
    },
  };
}
