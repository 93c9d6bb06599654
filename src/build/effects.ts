/** What a build does to the world beyond its own files, handed in so that tests can interrupt it anywhere. */

/** Steps at which a test may let a build fail or die. Each is announced just before it is taken. */
export const STEPS = [
  'read',
  'shell',
  'plan',
  'draw',
  'search',
  'verify',
  'publish:link',
  'publish:manifest',
  'publish:commit',
  'publish:rename-old',
  'publish:rename-next',
  'publish:apply',
  'publish:remove',
  'publish:finish',
  'publish:clean',
] as const;

export type Step = (typeof STEPS)[number];

export interface Effects {
  readonly step: (name: Step) => void;
  readonly progress: (stage: string, done: number, total: number) => void;
}

export const NO_EFFECTS: Effects = { step: () => undefined, progress: () => undefined };
