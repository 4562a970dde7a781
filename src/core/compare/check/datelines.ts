/**
 * A draft's dateline against those of the texts: where and on which day it was filed. In: the draft and the texts. Out: an item for its place and
 * one for its day, where the texts have datelines of their own.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type { Block } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { type CheckedItem, lineAndColumn } from './items.ts';

interface Filed {
  readonly places: readonly Evidence[];
  readonly days: readonly { readonly day: string; readonly evidence: Evidence }[];
}

export function checkDatelines(draft: Annotation, texts: readonly Annotation[]): readonly CheckedItem[] {
  const own = filedIn(draft);
  const theirs = texts.map(filedIn);
  const places = theirs.flatMap(filed => filed.places);
  const days = theirs.flatMap(filed => filed.days);
  const base = (evidence: Evidence) => ({
    evidence,
    ...lineAndColumn(draft.report.text, evidence.start),
    differs: [],
    speakers: null,
  });
  const placeItems = own.places
    .filter(() => places.length > 0)
    .map((evidence): CheckedItem => {
      const isKnown = places.some(({ exact }) => normalForm(exact) === normalForm(evidence.exact));
      return {
        kind: 'name',
        verdict: isKnown ? 'found' : 'not-as-in-texts',
        where: places.slice(0, 2),
        ...base(evidence),
      };
    });
  const dayItems = own.days
    .filter(() => days.length > 0)
    .map(({ day, evidence }): CheckedItem => {
      const same = days.filter(other => other.day === day);
      const shown = same.length > 0 ? same : days.slice(0, 2);
      return {
        kind: 'date',
        verdict: same.length > 0 ? 'found' : 'not-as-in-texts',
        where: shown.map(other => other.evidence),
        ...base(evidence),
      };
    });
  return [...placeItems, ...dayItems];
}

function filedIn({ report, times }: Annotation): Filed {
  const blocks = report.blocks.filter(block => block.kind === 'dateline');
  return {
    places: blocks.flatMap(block => {
      const length = placeLength(report.text, block);
      return length === 0 ? [] : [evidenceOf(report, { start: block.start, end: block.start + length })];
    }),
    days: blocks.flatMap(block =>
      times
        .filter(({ field, start, end }) => field !== 'headline' && block.start <= start && end <= block.end)
        .flatMap(time =>
          time.from === null
            ? []
            : [{ day: time.from.slice(0, 10), evidence: evidenceOf(report, { start: time.start, end: time.end }) }],
        ),
    ),
  };
}

/** A place at the head of a dateline is set in capitals, up to the first comma or bracket. */
function placeLength(text: string, { start, end }: Block): number {
  return /^\p{Lu}[\p{Lu} .'’-]+(?=[,(\s])/u.exec(text.slice(start, end))?.[0].trim().length ?? 0;
}
