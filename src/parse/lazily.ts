/** How the properties of `Made` are computed from what an object has already. */
type Makers<Made> = { readonly [Key in keyof Made]: () => Made[Key] };

/**
 * The same object with properties that are computed when somebody first asks for them. They are like any other: who
 * copies the object or writes it as JSON has their values.
 */
export function lazily<Own extends object, Made extends object>(own: Own, makers: Makers<Made>): Own & Made;
export function lazily(own: object, makers: Readonly<Record<string, () => unknown>>): object {
  for (const [key, make] of Object.entries(makers))
    Object.defineProperty(own, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make();
        Object.defineProperty(own, key, { value, enumerable: true });
        return value;
      },
    });
  return own;
}
