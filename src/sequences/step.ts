/** One of those who speak; a column of the drawing. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** What one party says to another, or does by itself. */
export type Step =
  | {
      readonly form: 'message';
      readonly from: Party;
      readonly to: Party;
      readonly text: string;
      /** Whether it answers a step before. */
      readonly reply: boolean;
    }
  | { readonly form: 'action'; readonly at: Party; readonly text: string };

/** Those who take part in a step. */
export function takingPart(step: Step): readonly Party[] {
  return step.form === 'message' ? [step.from, step.to] : [step.at];
}
