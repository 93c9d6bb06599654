/** An object of type `T` whose keys that may be absent may also be `undefined`. */
type Unclean<T> = { [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

/** The same object without keys whose value is `undefined`. */
export function clean<T extends object>(value: Unclean<NoInfer<T>>): T;
export function clean(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}
