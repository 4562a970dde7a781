/**
 * Coverage: how much of what a statement speaks of also stands together in one sentence of another report, in whatever words.
 * In: statements as aligning sees them. Out: for each the greatest share and where that is. It keeps "only one report has it" honest
 * where a parser made other statements of the same words.
 */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import type { StoryContext } from '../context.ts';
import { isTelling, keyReader, namedEntities, tokenKeys } from './keys.ts';
import { isContent } from './passages.ts';
import type { PointUnit } from './units.ts';

export interface Covered {
  /** Share of the statement's weight, 0 to 1. */
  readonly share: number;
  /** The sentence of another report that has most of it; null without any. */
  readonly by: { readonly annotation: Annotation; readonly span: FieldSpan } | null;
}

interface Sentence {
  readonly at: number;
  readonly annotation: Annotation;
  readonly span: FieldSpan;
  readonly keys: ReadonlySet<string>;
}

/** A key in more sentences than this many of each report finds nothing. */
const COMMON_IN_EACH = 4;
const COMMON_KEY = 80;

const NOWHERE: readonly number[] = [];

export function coverageOf(context: StoryContext, units: readonly PointUnit[]): readonly Covered[] {
  const sentences = sentencesOf(context);
  const index = indexOf(sentences, Math.max(COMMON_KEY, COMMON_IN_EACH * context.annotations.length));
  const sums = new Float64Array(sentences.length);
  return units.map(unit => {
    const touched: number[] = [];
    let whole = 0;
    unit.bag.forEach((weight, key) => {
      if (!isTelling(key)) return;
      whole += weight;
      const holding = index.get(key) ?? NOWHERE;
      for (let k = 0; k < holding.length; k++) {
        const s = holding[k]!;
        if (sentences[s]!.at === unit.at) continue;
        if (sums[s] === 0) touched.push(s);
        sums[s]! += weight;
      }
    });
    let best = -1;
    for (const s of touched) if (best < 0 || sums[s]! > sums[best]!) best = s;
    const share = best < 0 || whole === 0 ? 0 : sums[best]! / whole;
    for (const s of touched) sums[s] = 0;
    return { share, by: best < 0 ? null : { annotation: sentences[best]!.annotation, span: sentences[best]!.span } };
  });
}

function sentencesOf(context: StoryContext): readonly Sentence[] {
  const named = namedEntities(context);
  return context.annotations.flatMap((annotation, at) => {
    const reader = keyReader(tokenKeys(context, named, annotation, 'concepts'), annotation, 'concepts');
    return annotation.sentences
      .filter(span => span.field !== 'headline' && isContent(annotation, span))
      .map(span => ({ at, annotation, span, keys: new Set(reader.inside(span)) }));
  });
}

function indexOf(sentences: readonly Sentence[], most: number): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  sentences.forEach(({ keys }, i) => {
    for (const key of keys) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  for (const [key, list] of index) if (list.length > most) index.delete(key);
  return index;
}
