/**
 * Languages: which language a text is in, by script and by its commonest words, and whether its paragraphs agree.
 * In: a text, its blocks, language profiles. Out: a tag, or null where too little is there to tell.
 */
import type { LanguageProfile, ScriptProfile } from '../language/profiles.ts';
import type { Block } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';
import type { Span } from '../text/spans.ts';
import { WORD, type Words, wordsInSpan } from '../text/words.ts';

/** Code units and words looked at: the first page of a text says what it is in. */
const SAMPLE = 4000;
const WORDS_SAMPLED = 1000;
/** Fewest different known words, and the share of all words known, to name a language. In prose a third to a half are known. */
const FEWEST_HITS = 3;
const SHARE_OF_HITS = 0.12;
/** How much more the best language must have than the next: neighbours (Danish, Norwegian) share most of their words. */
const MARGIN = 1.15;
/** The same within one paragraph, where a name or an abbreviation weighs more. */
const PARAGRAPH_MARGIN = 1.5;
/** Share of letters in a script of its own that settles the language. */
const SCRIPT_SHARE = 0.4;
/** Greek and all after it but punctuation and symbols; what lies below is Latin. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff]/;
/** A paragraph shorter than this many code units is too little to tell by. */
const SHORTEST_PARAGRAPH = 120;

/** Profiles made ready for look-up. */
export interface LanguageTable {
  readonly profiles: readonly LanguageProfile[];
  readonly scripts: readonly ScriptProfile[];
  /** Normal form of a word -> indices of the profiles that have it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** Builds the look-up table; once per program. */
export function makeLanguageTable(
  profiles: readonly LanguageProfile[],
  scripts: readonly ScriptProfile[],
): LanguageTable {
  const words = new Map<string, number[]>();
  profiles.forEach((profile, i) => {
    for (const word of new Set(profile.words.map(normalForm))) {
      const known = words.get(word);
      if (known) known.push(i);
      else words.set(word, [i]);
    }
  });
  return { profiles, scripts, words };
}

/** The language of a text, or null if it is too short or like none of the profiles. `words` are the text's. */
export function findLanguage(text: string, words: Words, table: LanguageTable): string | null {
  return languageIn(text, words, { start: 0, end: text.length }, table, MARGIN);
}

function languageIn(text: string, words: Words, span: Span, table: LanguageTable, margin: number): string | null {
  const sample = text.slice(span.start, Math.min(span.end, span.start + SAMPLE));
  return languageByScript(sample, table) ?? languageByWords(words, span, table, margin);
}

function languageByScript(text: string, { scripts }: LanguageTable): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const counts = new Array<number>(scripts.length).fill(0);
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
      continue;
    }
    const script = scripts.findIndex(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    if (script < 0) continue;
    counts[script]!++;
    letters++;
  }
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0 || total < letters * SCRIPT_SHARE) return null;
  return scripts.find(({ share }, i) => counts[i]! > total * share)?.tag ?? null;
}

function languageByWords(words: Words, span: Span, table: LanguageTable, margin: number): string | null {
  const scores = new Array<number>(table.profiles.length).fill(0);
  const different = new Set<string>();
  const { from, to } = wordsInSpan(words, span);
  let hits = 0;
  let total = 0;
  for (let at = from; at < to && at < from + WORDS_SAMPLED; at++) {
    if (words.kind[at] !== WORD) continue;
    total++;
    const form = words.forms[at]!;
    const known = table.words.get(form);
    if (!known) continue;
    hits++;
    different.add(form);
    for (const i of known) scores[i]! += 1 / Math.sqrt(known.length);
  }
  if (different.size < FEWEST_HITS || hits < total * SHARE_OF_HITS) return null;
  return clearWinner(scores, table.profiles, margin);
}

function clearWinner(scores: readonly number[], profiles: readonly LanguageProfile[], margin: number): string | null {
  let best = 0;
  let next = -1;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      next = best;
      best = i;
    } else if (next < 0 || scores[i]! > scores[next]!) next = i;
  }
  return scores[best]! >= margin * (scores[next] ?? 0) ? profiles[best]!.tag : null;
}

/** A language and the share of the text's letters, roughly, that paragraphs in it have. */
export interface LanguageShare {
  readonly tag: string;
  readonly share: number;
  /** The first such paragraph. */
  readonly first: Span;
}

/** The languages of a text's paragraphs, the largest share first; paragraphs too short to tell are left out. */
export function findLanguageShares(
  text: string,
  words: Words,
  blocks: readonly Block[],
  table: LanguageTable,
): readonly LanguageShare[] {
  const found = new Map<string, { length: number; first: Span }>();
  let total = 0;
  for (const block of blocks) {
    const length = block.end - block.start;
    if (block.kind === 'boilerplate' || length < SHORTEST_PARAGRAPH) continue;
    const tag = languageIn(text, words, block, table, PARAGRAPH_MARGIN);
    if (tag === null) continue;
    total += length;
    const known = found.get(tag);
    if (known) known.length += length;
    else found.set(tag, { length, first: { start: block.start, end: block.end } });
  }
  return [...found]
    .map(([tag, { length, first }]) => ({ tag, share: length / total, first }))
    .sort((a, b) => b.share - a.share || a.first.start - b.first.start);
}
