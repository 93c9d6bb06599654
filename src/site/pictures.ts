import { dirname } from 'node:path/posix';
import type { Family, Output } from './output.ts';

/** `/articles/<slug>/desk.png`: pictures that lie beside an article, made smaller where they are large. */
export const pictures: Family = {
  name: 'picture',
  plan: ({ articles }) =>
    articles.flatMap((article) =>
      article.pictures.map(({ name, width, height, digest }): Output => ({
        path: `articles/${article.slug}/${name}`,
        family: 'picture',
        params: { source: `${dirname(article.path)}/${name}`, width, height },
        digest: `${digest} ${width} ${height}`,
        slug: article.slug,
      })),
    ),
  draw: ({ params: { source, width, height } }, _site, tools) =>
    redrawn(String(source), tools.bytes(String(source)), { width: Number(width), height: Number(height) }),
};

/** The picture upright, in sRGB and of this size, with nothing that the camera or its owner has written beside it. */
async function redrawn(name: string, bytes: Uint8Array, size: { width: number; height: number }): Promise<Uint8Array> {
  // Loaded when there is a picture to draw: it brings a library of its own.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { failOn: 'error' });
  // Cameras write JPEG; of what else says that it is turned, the size was measured as it lies.
  const upright = /\.jpe?g$/.test(name) ? picture.autoOrient() : picture;
  return upright
    .resize({ ...size, fit: 'fill' })
    .png({ compressionLevel: 9, force: false })
    .jpeg({ quality: 82, mozjpeg: true, force: false })
    .webp({ quality: 82, force: false })
    .toBuffer();
}
