/** What the check says of articles together. */
import type { Registries } from '../articles/registries.ts';
import { idleMessage } from './idle.ts';
import { judgeTogether } from './together.ts';
import type { Together } from './together.ts';

/** What all articles together are found to say, with a warning for each acceptance of what nobody says. */
export type CheckedArchive = Pick<Together, 'messages' | 'accepted'>;

/** Adds the warnings for acceptances. */
export const withIdle = ({ messages, accepted, unused }: Together): CheckedArchive => ({
  messages: [...messages, ...unused.map(([acceptance, path]) => idleMessage(acceptance, path))],
  accepted,
});

/** What is said of articles together, in the order of their files: of those that are `wanted`, by default of all. */
export const checkArchive = (
  articles: readonly { readonly path: string; readonly trace: unknown }[],
  registries: Registries,
  wanted?: (path: string) => boolean,
): CheckedArchive => withIdle(judgeTogether(articles, registries, wanted));
