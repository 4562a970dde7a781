/**
 * Shared passages: the same run of words in two or more texts, outside quotations.
 * In: annotations. Out: maximal runs with their places, and which reports are one text. Says only that words are the same: who had
 * them first, or a common source, can't be told.
 */

import type { Evidence, Shared } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { fnv1a } from '../../text/hashes.ts';
import { lowerBound } from '../../text/spans.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';

/** Words in a row that chance does not repeat (the customary shingle of plagiarism and reuse studies is 5 to 8). */
const RUN_WORDS = 8;
/** Share of a shorter text's runs found in the other from which the two are one text. */
const SAME_TEXT = 0.8;
/** A run printed in more places than this is a formula of the genre. */
const FORMULA_PLACES = 16;

/** The words of a report outside quotations, as indices into its terms. */
interface Stream {
  readonly annotation: Annotation;
  readonly tokens: readonly number[];
  readonly forms: readonly string[];
}

export function compareShared(context: StoryContext): Pick<Shared, 'passages' | 'copies'> {
  const streams = context.annotations.map(streamOf);
  const index = indexRuns(streams);
  return { passages: passagesOf(streams, index), copies: copiesOf(streams, index) };
}

function streamOf(annotation: Annotation): Stream {
  const { terms } = annotation;
  const quoted = new Uint8Array(terms.start.length);
  for (const quotation of annotation.quotations) {
    if (quotation.style !== 'direct') continue;
    for (const span of quotation.content) {
      if (span.field === 'headline') continue;
      for (let i = lowerBound(terms.start, span.start); i < quoted.length && terms.start[i]! < span.end; i++)
        quoted[i] = 1;
    }
  }
  const tokens: number[] = [];
  for (let i = 0; i < terms.start.length; i++) {
    if (terms.kind[i] === 'mark') continue;
    if (quoted[i] === 0 && isContent(annotation, { start: terms.start[i]!, end: terms.end[i]! })) tokens.push(i);
    else if (tokens.at(-1) !== -1) tokens.push(-1); // a run must not bridge a quotation
  }
  return { annotation, tokens, forms: tokens.map(i => (i < 0 ? '' : terms.forms[i]!)) };
}

interface Place {
  readonly stream: number;
  readonly at: number;
}

function indexRuns(streams: readonly Stream[]): ReadonlyMap<number, readonly Place[]> {
  const index = new Map<number, Place[]>();
  streams.forEach(({ forms }, stream) => {
    for (let at = 0; at + RUN_WORDS <= forms.length; at++) {
      const run = forms.slice(at, at + RUN_WORDS);
      if (run.includes('')) continue;
      const key = fnv1a(run.join(' '));
      const places = index.get(key);
      if (places === undefined) index.set(key, [{ stream, at }]);
      else if (places.length < FORMULA_PLACES) places.push({ stream, at });
    }
  });
  return index;
}

/** Maximal runs, each with all texts that have it. */
function passagesOf(streams: readonly Stream[], index: ReadonlyMap<number, readonly Place[]>): Shared['passages'] {
  const found = new Map<string, { words: number; evidence: Evidence[] }>();
  for (const places of index.values()) {
    for (let x = 0; x < places.length; x++) {
      for (let y = x + 1; y < places.length; y++) addRun(streams, places[x]!, places[y]!, found);
    }
  }
  return [...found.values()]
    .map(({ words, evidence }) => ({ words, renderings: [...evidence].sort(compareEvidence) }))
    .sort((a, b) => b.words - a.words || compareEvidence(a.renderings[0]!, b.renderings[0]!));
}

function addRun(
  streams: readonly Stream[],
  a: Place,
  b: Place,
  found: Map<string, { words: number; evidence: Evidence[] }>,
): void {
  if (a.stream === b.stream) return;
  const left = streams[a.stream]!;
  const right = streams[b.stream]!;
  const same = (i: number, j: number): boolean =>
    left.forms[i] !== undefined && left.forms[i] !== '' && left.forms[i] === right.forms[j];
  if (same(a.at - 1, b.at - 1)) return; // not the run's beginning
  let length = 0;
  while (same(a.at + length, b.at + length)) length++;
  if (length < RUN_WORDS) return;
  const key = left.forms.slice(a.at, a.at + length).join(' ');
  const entry = found.get(key) ?? { words: length, evidence: [] };
  for (const evidence of [runEvidence(left, a.at, length), runEvidence(right, b.at, length)]) {
    if (!entry.evidence.some(e => compareEvidence(e, evidence) === 0)) entry.evidence.push(evidence);
  }
  found.set(key, entry);
}

function runEvidence(stream: Stream, at: number, length: number): Evidence {
  const { terms, report } = stream.annotation;
  return evidenceOf(report, {
    start: terms.start[stream.tokens[at]!]!,
    end: terms.end[stream.tokens[at + length - 1]!]!,
  });
}

/** Groups of reports whose texts are the same but for little. */
function copiesOf(streams: readonly Stream[], index: ReadonlyMap<number, readonly Place[]>): Shared['copies'] {
  const shared = new Map<string, number>();
  for (const places of index.values()) {
    if (places.length < 2) continue;
    const present = [...new Set(places.map(place => place.stream))].sort((x, y) => x - y);
    for (let x = 0; x < present.length; x++) {
      for (let y = x + 1; y < present.length; y++) {
        const key = `${present[x]} ${present[y]}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const runs = streams.map(({ forms }) => Math.max(1, forms.length - RUN_WORDS + 1));
  const groups: number[][] = streams.map((_, i) => [i]);
  for (const [key, count] of shared) {
    const [x, y] = key.split(' ').map(Number) as [number, number];
    if (count < SAME_TEXT * Math.min(runs[x]!, runs[y]!) || groups[x] === groups[y]) continue;
    const joined = [...groups[x]!, ...groups[y]!].sort((p, q) => p - q);
    for (const member of joined) groups[member] = joined;
  }
  return [...new Set(groups)]
    .filter(group => group.length > 1)
    .map(group => group.map(i => streams[i]!.annotation.report.id));
}
