import { z } from 'zod';
import { didYouMean } from './suggest.ts';
import { coded } from './words.ts';

/**
 * An object with these keys and no others. A key that is not known is an error that names the one that was meant.
 *
 * Messages of our schemas have two lines: what is wrong, then what to do. `zod-problems.ts` takes them apart.
 */
export function closed<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const keys: readonly string[] = issue.keys;
      return keys
        .map((key) => finding(`${coded(key)} is not a key here.`, didYouMean(key, Object.keys(shape))))
        .join('\n');
    },
  });
}

/** A message of two lines for a schema's own finding; of one, where there is nothing to advise. */
export function finding(reason: string, hint?: string): string {
  return (hint === undefined ? [reason] : [reason, hint]).map(oneLine).join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ');
