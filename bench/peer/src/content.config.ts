import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleSchema, type Frontmatter } from '../../../src/articles/schema.ts';

// Astro brings another release of zod, and its types accept no schema of ours.
const schema = z.unknown().transform((data): Frontmatter => articleSchema.parse(data));

export const collections = {
  articles: defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/articles' }), schema }),
};
