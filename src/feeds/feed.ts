/** What a feed says, whatever its format. Days are ISO 8601 (`2026-11-21`) and stand for 00:00 UTC. */

import { printable } from '../markup.ts';

export interface FeedInput {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page that the feed follows. */
  readonly home: string;
  /** Absolute address of this feed itself, in this format. */
  readonly self: string;
  /** `en` */
  readonly language: string;
  readonly copyright: string;
  /** The day of the newest item; never the day of the build. */
  readonly updated: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** A URN or an absolute address that never changes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** Portable HTML: the whole article with its notices; addresses are absolute. */
  readonly content: string;
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

/** The moment that a day stands for. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Text as a feed can carry it: no character that XML forbids, and line ends that parsers leave as they are. */
export function portable(text: string): string {
  return printable(text).replace(/\r\n?/g, '\n');
}
