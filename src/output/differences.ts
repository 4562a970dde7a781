/**
 * A word for word difference of a draft's quotation and the nearest true words. In: both. Out: a row, `We [-may-] {+can+} go`: what only the draft
 * has in [- -], what only the text has in {+ +}, as word diffs are written where there is no colour.
 */
import type { Row } from './page-parts.ts';

/** Longer quotations are shown beside each other only. */
const LONGEST = 60;

export function differenceRow(draft: string, text: string): readonly Row[] {
  const [a, b] = [wordsOf(draft), wordsOf(text)];
  if (a.length === 0 || b.length === 0 || a.length > LONGEST || b.length > 2 * LONGEST) return [];
  return [{ label: `word for word: ${marked(a, b)}`, cells: [] }];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

function bare(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** By the longest common subsequence of words (Wagner and Fischer 1974), ends of the text that the draft has not left out. */
function marked(a: readonly string[], b: readonly string[]): string {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] =
        bare(a[i]!) === bare(b[j]!) ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const parts: { readonly kind: 'same' | 'draft' | 'text'; readonly word: string }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && bare(a[i]!) === bare(b[j]!)) {
      parts.push({ kind: 'same', word: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!)) {
      parts.push({ kind: 'draft', word: a[i]! });
      i++;
    } else {
      parts.push({ kind: 'text', word: b[j]! });
      j++;
    }
  }
  return joined(withoutEnds(parts));
}

type Part = { readonly kind: 'same' | 'draft' | 'text'; readonly word: string };

/** What the text says before and after is no difference. */
function withoutEnds(parts: readonly Part[]): readonly Part[] {
  let [from, to] = [0, parts.length];
  while (from < to && parts[from]!.kind === 'text') from++;
  while (to > from && parts[to - 1]!.kind === 'text') to--;
  return parts.slice(from, to);
}

function joined(parts: readonly Part[]): string {
  const runs: { kind: Part['kind']; words: string[] }[] = [];
  for (const { kind, word } of parts) {
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.words.push(word);
    else runs.push({ kind, words: [word] });
  }
  return runs
    .map(({ kind, words }) => {
      const text = words.join(' ');
      return kind === 'same' ? text : kind === 'draft' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join(' ');
}
