/** Pictures of an article: which files beside it `<Figure>` names, and how large they are published. */
import { createHash } from 'node:crypto';
import type { imageSize } from 'image-size';
import { imageSizes } from '../parse/on-demand.ts';
import type { Message } from '../parse/problem.ts';
import { didYouMean } from '../parse/suggest.ts';
import type { Picture } from './article.ts';
import { attribute } from './components/component.ts';
import type { JsxElement } from './components/component.ts';
import { atNode } from './references.ts';
import type { ArticleFile } from './read.ts';
import type { Survey } from './survey.ts';

/** The longest side of a published picture, in pixels. */
const LONGEST = 1600;

/** Formats that browsers, feed readers and mail show alike, by the endings of their names. */
const FORMATS: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', webp: 'webp' };
const NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:png|jpe?g|webp)$/;

/** The pictures that a body shows, each once, and an error for each `<Figure>` that shows none. */
export function picturesOf(
  { components }: Survey,
  file: ArticleFile,
  blockIds: readonly string[],
): { pictures: readonly Picture[]; messages: readonly Message[] } {
  const pictures = new Map<string, Picture>();
  const messages: Message[] = [];
  for (const { node } of components.filter(({ name }) => name === 'Figure')) {
    const name = attribute(node, 'src');
    if (name === undefined || pictures.has(name)) continue;
    const found = misplaced(name, file) ?? misnamed(name, blockIds) ?? measured(name, file);
    if ('reason' in found) messages.push(atFigure(node, file, found));
    else pictures.set(name, found);
  }
  return { pictures: [...pictures.values()], messages };
}

interface Finding {
  readonly reason: string;
  readonly hint: string;
}

const atFigure = (node: JsxElement, { path }: ArticleFile, { reason, hint }: Finding): Message =>
  atNode(node, path, 'reference-picture', reason, hint);

function misplaced(name: string, { path, slug, pictures }: ArticleFile): Finding | undefined {
  if (pictures?.has(name)) return undefined;
  const folder = `content/articles/${slug}/`;
  const reason = `There is no picture \`${name}\` beside the article.`;
  if (!path.endsWith('/index.mdx'))
    return { reason, hint: `Move the article to \`${folder}index.mdx\`, and the picture into that folder.` };
  if (/[/:\\]/.test(name)) return { reason, hint: `Put the file into \`${folder}\`, and write its name alone.` };
  const known = [...(pictures?.keys() ?? [])];
  return { reason, hint: known.length > 0 ? didYouMean(name, known) : `Put the file into \`${folder}\`.` };
}

function misnamed(name: string, blockIds: readonly string[]): Finding | undefined {
  if (!/\.(?:png|jpe?g|webp)$/i.test(name))
    return { reason: `\`${name}\` is no PNG, JPEG or WebP.`, hint: 'Save the picture as PNG, JPEG or WebP.' };
  if (!NAME.test(name)) {
    const hint = 'Rename it: lower-case letters and digits, with single hyphens, such as `desk-2026.png`.';
    return { reason: `\`${name}\` cannot be part of an address.`, hint };
  }
  const taken = ['card', ...blockIds].find((id) => name === `${id}.png`);
  if (taken === undefined) return undefined;
  return { reason: `\`${name}\` is a picture that the site draws itself.`, hint: 'Give the file another name.' };
}

function measured(name: string, { pictures }: ArticleFile): Picture | Finding {
  const bytes = pictures?.get(name)?.() ?? new Uint8Array();
  const size = sizeOf(bytes);
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (size?.type === FORMATS[ending] && size !== undefined)
    return { name, ...published(size), digest: createHash('sha256').update(bytes).digest('hex') };
  const reason = `\`${name}\` is no picture of the format that its name says.`;
  return { reason, hint: 'Save the picture again, or correct the ending of its name.' };
}

type Size = ReturnType<typeof imageSize>;

function sizeOf(bytes: Uint8Array): Size | undefined {
  try {
    return imageSizes().imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** Width and height as readers see them: turned upright, and made smaller where a side is longer than may be. */
function published({ width, height, orientation = 1 }: Size): Pick<Picture, 'width' | 'height'> {
  const [across, down] = orientation >= 5 ? [height, width] : [width, height];
  const scale = Math.min(1, LONGEST / Math.max(across, down));
  return { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
}
