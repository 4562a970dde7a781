/**
 * Words of a report as targets of Web Annotations: by position, counted in Unicode code points as the W3C asks, and by the words with what stands around them.
 * The source is the very string that is counted in, named by its hash.
 */
import type { ComparedReport, Evidence } from '../../core/model/comparison.ts';
import { fieldText } from '../../core/model/report.ts';
import { codePointsIn } from '../../core/text/code-points.ts';
import { nameOfText } from './names.ts';

/** SHA-256 of a string's UTF-8 bytes, hexadecimal. */
export type HashText = (text: string) => string;

export interface TextSource {
  readonly id: string;
  readonly sha256: string;
  readonly points: (at: number) => number;
}

/** The string that a field of a report is. */
export type SourceOf = (report: ComparedReport, field: 'text' | 'headline') => TextSource;

export function sourcesOf(hash: HashText): SourceOf {
  const known = new Map<string, TextSource>();
  return (report, field) => {
    const text = fieldText(report, { start: 0, end: 0, field });
    const found = known.get(text);
    if (found !== undefined) return found;
    const sha256 = hash(text);
    const source = { id: nameOfText(sha256), sha256, points: codePointsIn(text) };
    known.set(text, source);
    return source;
  };
}

/** Target of an annotation. */
export function selection(report: ComparedReport, evidence: Evidence, sourceOf: SourceOf): object {
  const { start, end, exact, prefix, suffix, field } = evidence;
  const source = sourceOf(report, field ?? 'text');
  return {
    type: 'SpecificResource',
    source: source.id,
    selector: [
      { type: 'TextPositionSelector', start: source.points(start), end: source.points(end) },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  };
}
