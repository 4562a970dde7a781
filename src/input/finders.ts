/** Finders: looking for one mark after another in a text, in time that grows with the text and not with how often a mark is looked for in vain. */

export interface Finder {
  /** As `indexOf`. */
  readonly find: (mark: string, from: number) => number;
}

/** `indexOf` that looks for what is not there once only, so that many open quotes cost no more than one. */
export function makeFinder(text: string): Finder {
  const gone = new Set<string>();
  return {
    find: (mark, from) => {
      if (gone.has(mark)) return -1;
      const at = text.indexOf(mark, from);
      if (at < 0) gone.add(mark);
      return at;
    },
  };
}
