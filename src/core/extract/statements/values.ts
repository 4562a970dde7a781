/** Values of statements: which times and quantities belong to which predication. In: a layer. Out: its indices, per predication. */
import type { Span } from '../../text/spans.ts';
import { headOf, tokensOf } from '../syntax/clauses.ts';
import type { Predication } from './predications.ts';
import { type Reading, upwards } from './readings.ts';

/** A value belongs to the predication that it comes to first on the way up the tree; to none if it comes to none. */
export function valuesByOwner(
  reading: Reading,
  predications: readonly Predication[],
  values: readonly Span[],
): readonly (readonly number[])[] {
  const owner = ownerColumn(reading, predications);
  const owned: number[][] = predications.map(() => []);
  values.forEach((value, index) => {
    const { from, to } = tokensOf(reading.tree.syntax, value);
    if (from >= to) return;
    for (const at of upwards(reading, headOf(reading.tree.syntax, from, to))) {
      if (owner[at] === -1) continue;
      owned[owner[at]!]!.push(index);
      return;
    }
  });
  return owned;
}

function ownerColumn({ tree }: Reading, predications: readonly Predication[]): Int32Array {
  const owner = new Int32Array(tree.syntax.length).fill(-1);
  predications.forEach(({ token, carrier, chain }, index) => {
    for (const at of [token, carrier, ...chain]) if (at >= 0 && (at === token || owner[at] === -1)) owner[at] = index;
  });
  return owner;
}
