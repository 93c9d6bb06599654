/** What the tests use of npm's `feedparser`, which comes without types. */
declare module 'feedparser' {
  import type { Transform } from 'node:stream';

  export default class FeedParser extends Transform {
    constructor(options?: { addmeta?: boolean });
  }
}
