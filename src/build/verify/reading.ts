/** What reading the bytes of one format gives. */

/** Something wrong with an output by itself. */
export interface Finding {
  readonly ruleId: 'notice-lost' | 'id-repeated' | 'machine-path' | 'link-relative';
  readonly reason: string;
}

/** What one format says of itself. */
export interface Reading {
  /** What a reader gets to see, in parts, each without white space. */
  readonly shown: readonly string[];
  /** Of what is shown in one of several forms: the same, form by form. A notice must stand in each. */
  readonly everywhere?: readonly (readonly string[])[];
  readonly links: Iterable<string>;
  readonly ids?: readonly string[];
  readonly entries?: readonly string[];
  readonly findings?: readonly Finding[];
}

/** Those of the notices that a reader gets to see. */
export function shownIn(
  { shown, everywhere = [shown] }: Pick<Reading, 'shown' | 'everywhere'>,
  must: readonly string[],
): ReadonlySet<string> {
  return new Set(
    must.filter((notice) => {
      const sought = squeezed(notice);
      return everywhere.every((form) => form.some((part) => part.includes(sought)));
    }),
  );
}

/** Without white space, which tags and line breaks add and take away. */
export const squeezed = (text: string): string => text.replace(/[\s\u00AD\u200B]+/g, '');
