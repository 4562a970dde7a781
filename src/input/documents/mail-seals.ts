/** The seal of a signed text (OpenPGP, RFC 9580, 7): lines in, those of the text out. */

const BEGIN = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
const SEAL = /^-----BEGIN PGP SIGNATURE-----\s*$/;
const END = /^-----END PGP SIGNATURE-----\s*$/;
/** The head of the sealed text: which sum was made of it. */
const FIELD = /^(?:Hash|Charset|NotDashEscaped):/;

/** How a text begins that only who has the key can read. */
export const SEALED = /^\s*-----BEGIN PGP MESSAGE-----/;

export function withoutSeal(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex(line => BEGIN.test(line));
  const seal = lines.findIndex((line, at) => at > begin && SEAL.test(line));
  if (begin < 0 || seal < 0) return lines;
  let first = begin + 1;
  while (first < seal && FIELD.test(lines[first] ?? '')) first++;
  const end = lines.findIndex((line, at) => at > seal && END.test(line));
  // a line that begins with a dash was given another before it
  const text = lines.slice(first, seal).map(line => line.replace(/^- (?=-)/, ''));
  return [...lines.slice(0, begin), ...text, ...(end < 0 ? [] : lines.slice(end + 1))];
}
