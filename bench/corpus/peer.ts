/** The same articles as MDX that Astro reads: components are imported, and figures handed to each. */
import type { MadeArticle } from './article.ts';

/** Where the template of each component is; the five that place a block share one. */
const TEMPLATES: Readonly<Record<string, string>> = {
  Ranking: 'Block',
  Scenarios: 'Block',
  Grades: 'Block',
  Comparison: 'Block',
  Facts: 'Block',
};

/** The text of an article's file in the peer's project. */
export function peerText({ matter, body }: Pick<MadeArticle, 'matter' | 'body'>): string {
  const names = new Set(Array.from(body.matchAll(/<([A-Z]\w+)/g), ([, name]) => name!));
  const imports = [...names].map((name) => `import ${name} from '../components/${TEMPLATES[name] ?? name}.astro';`);
  const handed = body.replace(/<([A-Z]\w+)(?= (?:of|source)=)/g, '<$1 figures={props.figures}');
  return `---\n${matter}\n---\n\n${imports.join('\n')}\n\n${handed}`;
}
