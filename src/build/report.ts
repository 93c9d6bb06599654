import type { Message } from '../parse/problem.ts';

/** What became of a build. */
export interface Report {
  /** Errors and warnings, in the order of the files. */
  readonly messages: readonly Message[];
  /** Absent where errors kept the site from being published. */
  readonly summary?: Summary;
}

export interface Summary {
  /** Article files that were read. */
  readonly read: number;
  readonly published: number;
  /** Slugs. */
  readonly drafts: readonly string[];
  readonly scheduled: readonly { readonly slug: string; readonly published: string }[];
  /** Issues of the newsletter. */
  readonly issues: {
    readonly published: number;
    readonly drafts: readonly string[];
    readonly scheduled: readonly { readonly slug: string; readonly published: string }[];
  };
  readonly pages: number;
  readonly drawn: number;
  readonly reused: number;
  readonly removed: number;
  /** Pictures of charts that were left out. */
  readonly left: number;
  /** `kept`: not looked at, as the published index stays; `none`: there is none. */
  readonly search: 'made' | 'current' | 'kept' | 'none';
}

/** A stage found errors: there is no site to go on with. */
export interface Refused {
  readonly site?: undefined;
  readonly messages: readonly Message[];
}

export const refused = (messages: readonly Message[]): Report => ({ messages });

export const hasErrors = (messages: readonly Message[]): boolean =>
  messages.some(({ severity }) => severity === 'error');
