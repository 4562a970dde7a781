/**
 * How much of what stands around a draft's value stands around a text's: names, words and days, the nearer the more.
 * In: annotations, the draft first. Out: a share, 0 to 1. Beside frame words, which say what a value is of, this also knows passages told
 * in other words: "Sixty of them may return" and "60 residents were told they could go home" hardly share a frame word.
 */
import type { Annotation } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import type { Span } from '../../text/spans.ts';
import { firstTermAt } from '../align/terms.ts';

/** Tokens at which a word beside a draft's value counts half as much as right beside it. */
const HALF_OWN = 12;
/** The same for a text, where what is told in one clause of the draft may be told over several. */
const HALF_THEIRS = 24;
/** What the sentences before and after that of a text's value are worth. */
const BESIDE = 0.5;

/** Keys of what an annotation's text says, by token; empty for what tells nothing. */
interface Page {
  readonly keys: readonly (readonly string[])[];
  readonly sentence: Int32Array;
  readonly start: Uint32Array;
  /** First token of each sentence. */
  readonly first: ReadonlyMap<number, number>;
}

/** Words of an annotation: a value, a name. */
export interface Placeable {
  readonly annotation: Annotation;
  /** Index of the annotation; 0 is the draft. */
  readonly at: number;
  readonly span: Span;
  /** Whether its own words count as well: those of a statement, not of a name or a number. */
  readonly isTelling?: boolean;
}

export type Surroundings = (own: Placeable, other: Placeable) => number;

export function surroundingsOf(annotations: readonly Annotation[]): Surroundings {
  const pages = annotations.map(pageOf);
  const rarity = rarityOf(pages);
  const cache = new Map<Placeable, ReadonlyMap<string, number>>();
  const around = (value: Placeable): ReadonlyMap<string, number> => {
    const known = cache.get(value);
    if (known !== undefined) return known;
    const found = weightsAround(pages[value.at]!, value, value.at === 0 ? HALF_OWN : HALF_THEIRS, value.at > 0);
    cache.set(value, found);
    return found;
  };
  return (own, other) => {
    const theirs = around(other);
    let shared = 0;
    let all = 0;
    for (const [key, weight] of around(own)) {
      const worth = weight * (rarity.get(key) ?? 0);
      all += worth;
      shared += worth * (theirs.get(key) ?? 0);
    }
    return all === 0 ? 0 : shared / all;
  };
}

/** The day of a date as a key, so that "Sunday" and "June 8" are one. */
const DAY = '@';

function pageOf({ terms, times, mentions, entities }: Annotation): Page {
  const keys: string[][] = terms.concept.map((concept, i) => {
    const kind = terms.kind[i]!;
    return concept !== '' && (kind === 'content' || kind === 'number') ? [concept] : [];
  });
  // who is meant by "she" and "the minister"
  const names = new Map(entities.map(({ id, name }) => [id, normalForm(name).split(' ')]));
  for (const { entity, form, field, start } of mentions) {
    const name = entity === null || form === 'name' || field === 'headline' ? undefined : names.get(entity);
    if (name !== undefined) keys[firstTermAt(terms, start)]?.push(...name);
  }
  const first = new Map<number, number>();
  terms.sentence.forEach((sentence, i) => {
    if (!first.has(sentence)) first.set(sentence, i);
  });
  for (const time of times) {
    if (time.field === 'headline' || time.from === null || time.type === 'DURATION') continue;
    const at = firstTermAt(terms, time.start);
    for (let i = at; i < keys.length && terms.start[i]! < time.end; i++) keys[i] = [];
    if (at < keys.length) keys[at]!.push(DAY + time.from.slice(0, 10));
  }
  return { keys, sentence: terms.sentence, start: terms.start, first };
}

/** Of each key the share of texts' sentences that do not have it, as a logarithm: inverse document frequency. */
function rarityOf(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let sentences = 0;
  pages.forEach(({ keys, sentence, first }, at) => {
    if (at > 0) sentences += first.size;
    const last = new Map<string, number>();
    keys.forEach((list, i) => {
      for (const key of list) {
        if (last.get(key) === sentence[i]) continue;
        last.set(key, sentence[i]!);
        counts.set(key, (counts.get(key) ?? 0) + (at > 0 ? 1 : 0));
      }
    });
  });
  return new Map([...counts].map(([key, count]) => [key, Math.log(1 + sentences / (1 + count))]));
}

function weightsAround(page: Page, value: Placeable, half: number, isWide: boolean): ReadonlyMap<string, number> {
  const { keys, sentence } = page;
  const from = firstTermAt(page, value.span.start);
  const to = firstTermAt(page, value.span.end);
  const own = sentence[from] ?? -1;
  const weights = new Map<string, number>();
  const reach = isWide ? 1 : 0;
  let first = from;
  while (first > 0 && sentence[first - 1]! >= own - reach) first--;
  for (let i = first; i < keys.length && sentence[i]! <= own + reach; i++) {
    const isInside = i >= from && i < to;
    if (isInside && value.isTelling !== true) continue;
    const distance = isInside ? 0 : i < from ? from - i : i - to + 1;
    const weight = 2 ** -(distance / half) * (sentence[i] === own ? 1 : BESIDE);
    for (const key of keys[i]!) if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
  }
  return weights;
}
