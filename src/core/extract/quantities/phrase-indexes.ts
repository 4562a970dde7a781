/** Phrases by their first and by their last word, longest first. In: phrases as data. Out: an index. What stands in a text is not looked at here. */
import { splitWords } from '../../text/words.ts';

interface Phrase<T> {
  readonly forms: readonly string[];
  readonly entry: T;
}

export interface PhraseIndex<T> {
  readonly first: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly last: ReadonlyMap<string, readonly Phrase<T>[]>;
}

export function indexPhrases<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const first = new Map<string, Phrase<T>[]>();
  const last = new Map<string, Phrase<T>[]>();
  for (const [text, entry] of entries) {
    const forms = PLAIN.test(text) ? text.split(' ') : splitWords(text).forms.filter(form => form !== '-');
    if (forms.length === 0) continue;
    push(first, forms[0]!, { forms, entry });
    push(last, forms.at(-1)!, { forms, entry });
  }
  sortLongestFirst(first);
  sortLongestFirst(last);
  return { first, last };
}

/** Words of small letters with a space between: most phrases, cut without ado. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

function push<T>(index: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [phrase]);
  else list.push(phrase);
}

function sortLongestFirst<T>(index: ReadonlyMap<string, Phrase<T>[]>): void {
  for (const list of index.values()) if (list.length > 1) list.sort((a, b) => b.forms.length - a.forms.length);
}
