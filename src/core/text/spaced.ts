/** Words as white space parts them, punctuation and all: counted, and cut short between two. For measures of layout and for what is shown; `words.ts` has tokens. */

export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length;
}

/** The text as one line of at most `longest` UTF-16 code units and a mark for what was left out. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
