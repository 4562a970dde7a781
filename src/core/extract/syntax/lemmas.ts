/**
 * Lemmas: what a word is called in a dictionary, by rules learnt from a treebank. In: a form and its Penn tag. Out: the lemma.
 * A rule `k2+y` keeps the case, cuts two letters and adds `y`; `l0+` is the word in lower case, `c0+` the number without its commas.
 */
import type { Model } from './model.ts';
import { typewritten, wordKey } from './words.ts';

export type Lemmatizer = (form: string, tag: string) => string;

/** Endings longer than this have no rules (LONGEST_ENDING in training/lemmas.py). */
const LONGEST_ENDING = 5;
/** Lemmas kept by form and tag. */
const MOST_KEPT = 8192;

export function createLemmatizer(model: Model): Lemmatizer {
  const rules = new Map(model.head.lemmas);
  const known = new Map<string, string>();
  return (form, tag) => {
    const key = `${form} ${tag}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_KEPT) known.clear();
    const lemma = applyRule(form, ruleOf(rules, wordKey(form), tag));
    known.set(key, lemma);
    return lemma;
  };
}

function ruleOf(rules: ReadonlyMap<string, string>, word: string, tag: string): string {
  const whole = rules.get(`${word} ${tag}`);
  if (whole !== undefined) return whole;
  for (let n = Math.min(LONGEST_ENDING, word.length); n >= 0; n--) {
    const rule = rules.get(`-${word.slice(word.length - n)} ${tag}`);
    if (rule !== undefined) return rule;
  }
  return 'l0+';
}

function applyRule(form: string, rule: string): string {
  const plus = rule.indexOf('+');
  const base = baseOf(typewritten(form), rule[0]!);
  return base.slice(0, Math.max(0, base.length - Number(rule.slice(1, plus)))) + rule.slice(plus + 1);
}

function baseOf(written: string, operation: string): string {
  if (operation === 'l') return written.toLowerCase();
  return operation === 'c' ? written.replaceAll(',', '') : written;
}
