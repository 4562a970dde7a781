/**
 * Matchings: the one-to-one assignment of rows to columns with the greatest total weight (the Hungarian method, by
 * shortest augmenting paths with potentials: Jonker & Volgenant 1987). Knows nothing of what is matched.
 */

const NONE = -1;

/**
 * For every row the column it gets, or -1. A weight of 0 or less means that the two may not be matched.
 * Time grows with rows² × columns.
 */
export function matchOneToOne(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): number[] {
  const width = Math.max(rows, columns);
  const cost = Array.from({ length: rows }, (_, row) =>
    Float64Array.from({ length: width }, (_, column) => (column < columns ? -Math.max(0, weight(row, column)) : 0)),
  );
  const owner = assignRows(cost, rows, width);
  const given = new Array<number>(rows).fill(NONE);
  for (let column = 0; column < columns; column++) {
    const row = owner[column + 1]! - 1;
    if (row >= 0 && cost[row]![column]! < 0) given[row] = column;
  }
  return given;
}

/** `owner[column]` is the row assigned to it; rows and columns count from 1, 0 is nobody. */
function assignRows(cost: readonly Float64Array[], rows: number, width: number): Int32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const owner = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    const cameFrom = new Int32Array(width + 1);
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(width + 1);
    owner[0] = row;
    let at = 0;
    do {
      isUsed[at] = 1;
      const from = owner[at]!;
      let nearest = 0;
      let step = Number.POSITIVE_INFINITY;
      for (let column = 1; column <= width; column++) {
        if (isUsed[column]) continue;
        const reduced = cost[from - 1]![column - 1]! - rowPotential[from]! - columnPotential[column]!;
        if (reduced < slack[column]!) {
          slack[column] = reduced;
          cameFrom[column] = at;
        }
        if (slack[column]! < step) {
          step = slack[column]!;
          nearest = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (isUsed[column]) {
          rowPotential[owner[column]!]! += step;
          columnPotential[column]! -= step;
        } else slack[column]! -= step;
      }
      at = nearest;
    } while (owner[at] !== 0);
    while (at !== 0) {
      owner[at] = owner[cameFrom[at]!]!;
      at = cameFrom[at]!;
    }
  }
  return owner;
}
