/** Nesting: a value that a client sent, as JSON text. In: anything that JSON can be. Out: its text, or null where it is nested more deeply than can be gone through. */

/** Levels: a hundred times what records of reports have, a third of what takes `JSON.stringify` to the end of its stack. */
const DEEPEST = 1_500;

/** Null where `value` is nested more than `DEEPEST` levels. */
export function jsonOf(value: unknown): string | null {
  return isTooDeep(value) ? null : (JSON.stringify(value) ?? '');
}

/** Level by level, so that depth costs no stack. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(each => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
