/**
 * What a coder is told that passages speak of. In: a finding's label and the passages. Out: some words that they share, in one form for findings of every kind and relation:
 * how a label is worded would tell what the program says.
 */

/** Words told at most. */
const MOST_WORDS = 6;
/** Letters of a word that tells something; shorter ones are mostly grammar. A name or a figure tells whatever its length. */
const LEAST_LETTERS = 4;

export function topicOf(label: string, passages: readonly string[]): string {
  const texts = passages.map(passage => new Set(wordsOf(passage).map(folded)));
  const isShared = (word: string): boolean => texts.every(words => words.has(folded(word)));
  const named = tellingWords(slotOf(label));
  const shared = named.filter(isShared);
  const told = shared.length > 0 ? shared : tellingWords(passages[0] ?? '').filter(isShared);
  return (told.length > 0 ? told : named).slice(0, MOST_WORDS).join(', ');
}

/** A label without what is asked of the thing: `Call: day`, `Ida Brandt: “…”`. */
function slotOf(label: string): string {
  const at = label.indexOf(': ');
  return at <= 0 ? label : label.slice(0, at);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu) ?? [];
}

function tellingWords(text: string): readonly string[] {
  const seen = new Set<string>();
  return wordsOf(text).filter((word, i) => {
    const isTelling = word.length >= LEAST_LETTERS || /\p{N}/u.test(word) || (i > 0 && /^\p{Lu}/u.test(word));
    return isTelling && !seen.has(folded(word)) && seen.add(folded(word));
  });
}

/** Without case, and without the s of a plural or a genitive. */
function folded(word: string): string {
  return word.toLowerCase().replace(/(?:[’']s|s[’']?)$/, '');
}
