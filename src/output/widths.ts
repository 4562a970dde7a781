/**
 * Strings on a grid of cells: what can be shown, how wide it is, where it folds. In and out: strings. The width of a character is the
 * usual one of terminals: two cells for East Asian and emoji, none for marks; a terminal that thinks otherwise is a little ragged.
 */

const ASCII = /^[\u0020-\u007e]*$/;
const NO_WIDTH = /\p{M}|\p{Cf}|\p{Emoji_Modifier}/gu;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** Cells that `text` takes on a line. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  const shown = text.replace(NO_WIDTH, '');
  return [...shown].length + (shown.match(WIDE)?.length ?? 0);
}

/** `text` with spaces after it, up to `width` cells. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
 * `text` on one line and without what a terminal would obey: control characters (an escape could recolour the screen or type for
 * the reader) and marks that turn the direction of writing. Everything that comes from a report, a path or a table goes through here.
 */
export function safe(text: string): string {
  // white space is folded last: what stood between two spaces may be gone
  return text.replace(/(?!\s)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/g, ' ');
}

/** Folds at single spaces; lines after the first begin with `indent`. A word longer than the width stands alone. */
export function fold(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = indent + word.trimStart();
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Folds between items, which are joined by `joint`; an item longer than the width is folded itself. */
export function foldItems(items: readonly string[], joint: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const longer = line === '' ? item : line + joint + item;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = indent + item;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  return lines.flatMap(each => (widthOf(each) > width ? fold(each, width, `${indent}  `) : [each]));
}
