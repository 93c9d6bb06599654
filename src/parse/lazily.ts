/** How the properties of `Made` are computed, by name. */
type Makers<Made> = { readonly [Key in keyof Made]: () => Made[Key] };

const MADE = Symbol('made');

/** What has been asked for of one object. */
class Made {
  readonly #makers: Readonly<Record<string, () => unknown>>;
  #values: Map<string, unknown> | undefined;

  constructor(makers: Readonly<Record<string, () => unknown>>) {
    this.#makers = makers;
  }

  get(key: string): unknown {
    this.#values ??= new Map();
    if (!this.#values.has(key)) this.#values.set(key, this.#makers[key]?.());
    return this.#values.get(key);
  }
}

interface Lazy {
  readonly [MADE]: Made;
}

/**
 * The same object with properties that are computed when somebody first asks for them. They are like any other: who
 * copies the object or writes it as JSON has their values.
 */
export function lazily<Own extends object, Made extends object>(own: Own, makers: Makers<Made>): Own & Made;
export function lazily(own: object, makers: Readonly<Record<string, () => unknown>>): object {
  Object.defineProperty(own, MADE, { value: new Made(makers) });
  for (const key of Object.keys(makers)) Object.defineProperty(own, key, propertyOf(key));
  return own;
}

const properties = new Map<string, PropertyDescriptor>();

/**
 * One getter for all objects that have a property of this name, which stays what it is: so these objects are of one form
 * to the engine, whatever has been asked of them, and none is kept by a getter of its own.
 */
function propertyOf(key: string): PropertyDescriptor {
  const known = properties.get(key);
  if (known) return known;
  const get = function (this: Lazy): unknown {
    return this[MADE].get(key);
  };
  const property = { get, enumerable: true, configurable: true };
  properties.set(key, property);
  return property;
}
