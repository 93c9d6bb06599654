/** What a feed says, whatever its format. Days are ISO 8601 (`2026-11-21`) and stand for 00:00 UTC. */

import { printable } from '../markup.ts';

export interface FeedInput {
  readonly title: string;
  readonly description: string;
  /** What a feed is, for a person who opens one. */
  readonly note: string;
  /** Absolute address of the page that says more of feeds. */
  readonly help: string;
  /** Absolute address of the page that the feed follows. */
  readonly home: string;
  /** Absolute address of this feed itself, in this format. */
  readonly self: string;
  /** `en` */
  readonly language: string;
  readonly copyright: string;
  /** Absolute address of a WebSub hub. */
  readonly hub?: string;
  /** The last day on which an item changed; never the day of the build. */
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
  /** The last day of a substantive change or a correction. */
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly picture?: FeedPicture;
}

/** A PNG that stands for an item. */
export interface FeedPicture {
  /** Absolute. */
  readonly url: string;
  /** What it shows. */
  readonly title: string;
  /** Of the file, in bytes. */
  readonly length: number;
}

/** What stands above a feed: first of all, what it is. */
export const descriptionOf = ({ note, description }: Pick<FeedInput, 'note' | 'description'>): string =>
  `${note} ${description}`;

/** The moment that a day stands for. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Text as a feed can carry it: no character that XML forbids, and line ends that parsers leave as they are. */
export function portable(text: string): string {
  return printable(text).replace(/\r\n?/g, '\n');
}
