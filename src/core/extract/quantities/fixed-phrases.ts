/**
 * Fixed phrases: word sequences looked up forwards from a token or backwards to one, by their first or last word.
 * In: an index of phrases and a page. Out: the longest phrase at a place. A hyphen that joins two words may stand between any two.
 */
import type { Page } from './pages.ts';
import type { PhraseIndex } from './phrase-indexes.ts';

/** A phrase found: tokens `[from, to)`. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly entry: T;
}

/** The longest phrase that begins at token `at`, within its sentence. */
export function matchForward<T>(page: Page, index: PhraseIndex<T>, at: number): PhraseMatch<T> | null {
  const form = page.words.forms[at];
  const candidates = form === undefined ? undefined : index.first.get(form);
  if (candidates === undefined) return null;
  for (const phrase of candidates) {
    const to = endOfPhrase(page, phrase.forms, at);
    if (to !== -1) return { from: at, to, entry: phrase.entry };
  }
  return null;
}

function endOfPhrase(page: Page, forms: readonly string[], at: number): number {
  let token = at;
  for (let k = 1; k < forms.length; k++) {
    token = page.afterJoint(token + 1);
    if (page.words.forms[token] !== forms[k] || !page.together(at, token)) return -1;
  }
  return token + 1;
}

/** The longest phrase whose last token is `end - 1`, within its sentence, of those `accepts` has nothing against. */
export function matchBackward<T>(
  page: Page,
  index: PhraseIndex<T>,
  end: number,
  accepts: (match: PhraseMatch<T>) => boolean = () => true,
): PhraseMatch<T> | null {
  const last = page.beforeJoint(end - 1);
  const form = page.words.forms[last];
  const candidates = form === undefined ? undefined : index.last.get(form);
  if (candidates === undefined) return null;
  for (const phrase of candidates) {
    const from = startOfPhrase(page, phrase.forms, last);
    const match = { from, to: last + 1, entry: phrase.entry };
    if (from !== -1 && accepts(match)) return match;
  }
  return null;
}

function startOfPhrase(page: Page, forms: readonly string[], last: number): number {
  let token = last;
  for (let k = forms.length - 2; k >= 0; k--) {
    token = page.beforeJoint(token - 1);
    if (page.words.forms[token] !== forms[k] || !page.together(token, last)) return -1;
  }
  return token;
}
