/** Outputs of a few articles, drawn as a build draws them, but for pages. */
import type { Article } from '../../src/articles/article.ts';
import { summarise } from '../../src/articles/derive.ts';
import { partsOf } from '../../src/build/parts.ts';
import type { Tools } from '../../src/site/output.ts';
import { family, planOutputs } from '../../src/site/plan.ts';
import { makeSite } from '../../src/site/site.ts';
import { REGISTRIES } from './articles.ts';

/** Draws an output by its path. */
export type DrawPath = (path: string) => Promise<Buffer>;

/** How to draw any output of these articles' site; `pictures` is `false` where charts are not published as PNG. */
export function drawingOf(articles: readonly Article[], { registries = REGISTRIES, pictures = true } = {}): DrawPath {
  const site = makeSite(articles.map(summarise), registries, { now: '2026-12-01', preview: false, pictures });
  const outputs = new Map(planOutputs(site).map((output) => [output.path, output]));
  const tools: Tools = {
    article: (slug) => articles.find((article) => article.slug === slug)!,
    page: (url) => Promise.resolve(url),
    bytes: () => new Uint8Array(),
    pieces: (_key, { make }) =>
      Object.fromEntries(
        Object.entries(make()).map(([name, made]) => [
          name,
          { bytes: typeof made === 'string' ? Buffer.from(made) : made },
        ]),
      ),
  };
  return async (path) => {
    const output = outputs.get(path);
    if (!output) throw new Error(`There is no output \`${path}\`.`);
    return Buffer.concat(partsOf(await family(output.family).draw(output, site, tools)));
  };
}
