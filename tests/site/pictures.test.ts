import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/build/parts.ts';
import { pictures } from '../../src/site/pictures.ts';
import type { Tools } from '../../src/site/output.ts';
import { siteOf, summaryOf } from '../support/articles.ts';
import { photograph, picture } from '../support/pictures.ts';

const site = siteOf([
  summaryOf('desk', {
    path: 'content/articles/desk/index.mdx',
    pictures: [{ name: 'a.jpg', width: 40, height: 60, digest: 'of a' }],
  }),
  summaryOf('none'),
]);
const [output] = pictures.plan(site);
if (!output) throw new Error('No picture is planned.');

const nothing = (): never => {
  throw new Error('A picture needs its bytes alone.');
};

/** The picture as it is published where its file holds these bytes. */
async function published(bytes: Uint8Array, params = output?.params ?? {}): Promise<Buffer> {
  const tools: Tools = { article: nothing, pieces: nothing, page: nothing, bytes: () => bytes };
  if (!output) throw new Error('No picture is planned.');
  return Buffer.concat(partsOf(await pictures.draw({ ...output, params }, site, tools)));
}

test('a picture is published beside its article, from the file beside it', () => {
  expect(pictures.plan(site)).toEqual([
    {
      path: 'articles/desk/a.jpg',
      family: 'picture',
      params: { source: 'content/articles/desk/a.jpg', width: 40, height: 60 },
      digest: 'of a 40 60',
      slug: 'desk',
    },
  ]);
});

describe('a published photograph', () => {
  test('is upright, and has nothing of what the camera wrote into it', async () => {
    const bytes = await photograph(60, 40);
    expect((await sharp(bytes).metadata()).exif?.includes('Ada Example')).toBe(true);
    const { width, height, format, exif, orientation, icc, xmp } = await sharp(await published(bytes)).metadata();
    expect({ width, height, format }).toEqual({ width: 40, height: 60, format: 'jpeg' });
    expect([exif, orientation, icc, xmp]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('has the same bytes every time', async () => {
    const bytes = await photograph(600, 400);
    expect(await published(bytes)).toEqual(await published(bytes));
  });

  test.each(['png', 'webp'] as const)('stays a %s, of the size that its page says', async (format) => {
    const bytes = await published(await picture(3200, 1600, format), {
      source: `a.${format}`,
      width: 1600,
      height: 800,
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: 1600, height: 800 });
  });

  test('that ends in the middle is not published', async () => {
    const bytes = await photograph(600, 400);
    await expect(published(bytes.slice(0, bytes.length - 400))).rejects.toThrow();
  });
});
