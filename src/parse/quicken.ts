import type { z } from 'zod';

/**
 * The same schema, where `plain` reads most values at once: zod takes its time with every key of a map and every item of
 * a list, and articles have hundreds.
 *
 * @param plain the value as the schema would read it; nothing where that is not certain, so that the schema judges it
 *   and finds the words for what is wrong with it
 */
export function quicken<Schema extends z.ZodType>(
  schema: Schema,
  plain: (raw: unknown) => NonNullable<z.output<Schema>> | undefined,
): Schema {
  const quick = schema.clone();
  quick._zod.run = (payload, context) => {
    const value = plain(payload.value);
    if (value === undefined) return schema._zod.run(payload, context);
    payload.value = value;
    return payload;
  };
  // An answer of nothing is computed anew each time that it is asked for, unless it is kept so.
  quick._zod.optin = schema._zod.optin;
  quick._zod.optout = schema._zod.optout;
  return quick;
}

/** A map with each of its values read by `plain`; nothing where one of them is left to a schema, or there are none. */
export function plainMap<Value>(
  raw: unknown,
  plain: (value: unknown, key: string) => Value | undefined,
): Record<string, Value> | undefined {
  if (!isPlainMap(raw)) return undefined;
  const read: Record<string, Value> = {};
  const keys = Object.keys(raw);
  for (const key of keys) {
    const value = plain(raw[key], key);
    if (value === undefined || key === '__proto__') return undefined;
    read[key] = value;
  }
  return keys.length > 0 ? read : undefined;
}

/** A list with each of its items read by `plain`; nothing where one of them is left to a schema. */
export function plainList<Item>(raw: unknown, plain: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const read: Item[] = [];
  for (const item of raw) {
    const value = plain(item);
    if (value === undefined) return undefined;
    read.push(value);
  }
  return read;
}

/** Whether a value is a map as YAML makes them. */
export function isPlainMap(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype;
}
