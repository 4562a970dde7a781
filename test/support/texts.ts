/** Texts that nobody would write, for properties that hold of any text. */
import fc from 'fast-check';

/** Any string at all, or up to 60 of `pieces` in any order. */
export function anyText(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(each => each.join(' ')),
  );
}
