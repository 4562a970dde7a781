/** Lines that a mail program broke for width -> paragraphs. Joined where the next line's first word would not have fitted, and nowhere else. */

/** Columns at which mail programs break lines. */
const NARROWEST = 55;
const WIDEST = 80;

export function unwrap(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((widest, line) => Math.max(widest, breakable(line)), 0);
  if (width < NARROWEST || width > WIDEST) return lines;
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const first = /^\S+/.exec(line)?.[0] ?? '';
    const isBroken =
      before.trim() !== '' &&
      before.length >= NARROWEST - first.length &&
      before.length + 1 + first.length > width &&
      first !== '' &&
      !/^(?:[-*•]|\d+[.)])$/.test(first);
    if (isBroken) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}

/** Length of a line as far as it could have been broken: an address is as long as it is. */
function breakable(line: string): number {
  if (line.length <= WIDEST) return /\s/.test(line.trim()) ? line.length : 0;
  const last = line.length - (line.trimEnd().lastIndexOf(' ') + 1);
  return line.split(/\s+/).some(word => word.length > NARROWEST) ? Math.min(WIDEST, line.length - last) : line.length;
}
