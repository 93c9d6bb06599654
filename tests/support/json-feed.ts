/** The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Keys of one's own begin with an underscore. */
import { z } from 'zod';

const url = z.url({ protocol: /^https$/ });
const moment = z.iso.datetime({ offset: true });

/** An object with these keys, and others only where they begin with an underscore and hold an object. */
const known = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((value, context) => {
      for (const [key, own] of Object.entries(value)) {
        if (key in shape || (/^_[A-Za-z]/.test(key) && typeof own === 'object')) continue;
        context.addIssue({ code: 'custom', path: [key], message: 'The format has no such key.' });
      }
    });

const author = known({ name: z.string().optional(), url: url.optional(), avatar: url.optional() }).refine(
  (value) => Object.keys(value).length > 0,
);

const attachment = known({
  url,
  mime_type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  title: z.string().optional(),
  size_in_bytes: z.int().positive().optional(),
  duration_in_seconds: z.number().positive().optional(),
});

const item = known({
  id: z.string().min(1),
  url: url.optional(),
  external_url: url.optional(),
  title: z.string().optional(),
  content_html: z.string().min(1),
  content_text: z.string().optional(),
  summary: z.string().optional(),
  image: url.optional(),
  banner_image: url.optional(),
  date_published: moment.optional(),
  date_modified: moment.optional(),
  authors: z.array(author).optional(),
  tags: z.array(z.string()).optional(),
  language: z.string().optional(),
  attachments: z.array(attachment).optional(),
});

/** A feed whose items all hold HTML. */
export const jsonFeed = known({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)
    .optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z.array(item),
});
