/** How the properties of `Made` are computed, by name. */
type Makers<Made> = { readonly [Key in keyof Made]: () => Made[Key] };

const MAKERS = Symbol('makers');

interface Lazy {
  readonly [MAKERS]: Readonly<Record<string, () => unknown>>;
}

/**
 * The same object with properties that are computed when somebody first asks for them. They are like any other: who
 * copies the object or writes it as JSON has their values.
 */
export function lazily<Own extends object, Made extends object>(own: Own, makers: Makers<Made>): Own & Made;
export function lazily(own: object, makers: Lazy[typeof MAKERS]): object {
  Object.defineProperty(own, MAKERS, { value: makers });
  for (const key of Object.keys(makers))
    Object.defineProperty(own, key, { enumerable: true, configurable: true, get: getterOf(key) });
  return own;
}

const getters = new Map<string, () => unknown>();

/**
 * One getter for all objects that have a property of this name: the engine notes it for objects of one form together, so
 * that a getter of one object's own would keep that object from being collected.
 */
function getterOf(key: string): () => unknown {
  const known = getters.get(key);
  if (known) return known;
  const getter = function (this: Lazy): unknown {
    const value = this[MAKERS][key]?.();
    Object.defineProperty(this, key, { value, enumerable: true });
    return value;
  };
  getters.set(key, getter);
  return getter;
}
