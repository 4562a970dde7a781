/** A changed sentence word against word. In: its words before and after. Out: columns of a span each or null: equal words in one column, and between them what stood there under what stands there now. */
import type { FieldSpan } from '../../model/report.ts';
import { commonSubsequence } from './sequences.ts';
import type { UnitWord } from './units.ts';

export type WordColumn = readonly [FieldSpan | null, FieldSpan | null];

export function wordColumns(before: readonly UnitWord[], after: readonly UnitWord[]): readonly WordColumn[] {
  const pairs = commonSubsequence(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const columns: WordColumn[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
    for (; i < a || j < b; i += i < a ? 1 : 0, j += j < b ? 1 : 0)
      columns.push([i < a ? before[i]!.span : null, j < b ? after[j]!.span : null]);
    if (a < before.length) columns.push([before[a]!.span, after[b]!.span]);
    [i, j] = [a + 1, b + 1];
  }
  return columns;
}
