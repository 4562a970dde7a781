/** Renderings of an utterance set word under word. In: an utterance with its columns. Out: lines, or none if they would be too wide. */
import type { Utterance } from '../core/model/comparison.ts';
import type { FieldSpan } from '../core/model/report.ts';

/** Room for numbers and margins beside the words. */
const MARGIN = 8;

/** A run of columns that the same renderings have. */
interface Band {
  readonly rows: readonly string[];
  readonly width: number;
}

export function alignRenderings(utterance: Utterance, width: number): readonly string[] {
  const labels = utterance.renderings.map(rendering => rendering.report);
  const bands = bandsOf(utterance);
  const labelWidth = Math.max(...labels.map(label => label.length));
  const total = labelWidth + 1 + bands.reduce((sum, band) => sum + band.width + 1, 0);
  if (total > width - MARGIN) return [];
  return labels.map((label, r) => {
    const cells = bands.map(band => band.rows[r]!.padEnd(band.width));
    return `${label.padEnd(labelWidth)} ${cells.join(' ')}`.trimEnd();
  });
}

function bandsOf(utterance: Utterance): readonly Band[] {
  const { columns, renderings } = utterance;
  const bands: Band[] = [];
  let from = 0;
  for (let c = 1; c <= columns.length; c++) {
    if (c < columns.length && pattern(columns[c]!) === pattern(columns[from]!)) continue;
    const run = columns.slice(from, c);
    const rows = renderings.map((_, r) => wordsOf(utterance, r, run.map(column => column[r]!).filter(span => span !== null)));
    bands.push({ rows, width: Math.max(...rows.map(row => row.length)) });
    from = c;
  }
  return bands;
}

function pattern(column: readonly (FieldSpan | null)[]): string {
  return column.map(span => (span === null ? '0' : '1')).join('');
}

/** The words of spans of one rendering, with the marks that follow them, taken from its parts. */
function wordsOf(utterance: Utterance, r: number, spans: readonly FieldSpan[]): string {
  if (spans.length === 0) return '';
  const parts = utterance.renderings[r]!.parts;
  return spans
    .map(span => {
      const part = parts.find(p => p.start <= span.start && span.end <= p.end);
      if (part === undefined) return '';
      const at = span.start - part.start;
      const before = /[[(]$/.exec(part.exact.slice(0, at))?.[0] ?? '';
      const after = /^[\])]?[.,;:!?…]*/.exec(part.exact.slice(span.end - part.start))?.[0] ?? '';
      return before + part.exact.slice(at, span.end - part.start) + after;
    })
    .join(' ');
}
