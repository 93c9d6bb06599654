/** A notice that readers see: who gains, who pays, what the text is not. */
export interface Notice {
  /** Id in `disclosures.yaml`. */
  readonly id: string;
  /** The day of its wording. */
  readonly version: string;
  readonly title: string;
  /** Plain text; names are filled in. */
  readonly text: string;
  readonly place: 'top' | 'beside' | 'end';
  /** What it stands beside: a partner's link, or a cryptoasset's pick, fact or block. Set where `place` is `beside`. */
  readonly beside?: { readonly partner: string } | { readonly asset: string };
}

/** What every article has: at least one notice. */
export type Notices = readonly [Notice, ...Notice[]];
