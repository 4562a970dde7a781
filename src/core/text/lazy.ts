/** Values made when they are first asked for, and kept. */
export type Lazy<T> = () => T;

/** `make` is called once at most. */
export function lazily<T>(make: () => T): Lazy<T> {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
