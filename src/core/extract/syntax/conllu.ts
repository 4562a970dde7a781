/**
 * CoNLL-U, the format of treebanks and their tools. In: a text and its `Syntax`. Out: one string, a block per sentence.
 * Features and enhanced dependencies are left blank: the parser does not find them.
 */
import { type Syntax, UPOS } from './tree.ts';

/** White space within a sentence that is not one space, as `SpacesAfter` spells it. */
const ESCAPES: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '|': '\\p',
  '\\': '\\\\',
};

/** `id` begins each `sent_id`. Empty for a text without words. */
export function printConllu(text: string, syntax: Syntax, id = 's'): string {
  let out = '';
  for (let s = 0; s + 1 < syntax.first.length; s++) out += printSentence(text, syntax, s, `${id}-${s + 1}`);
  return out;
}

function printSentence(text: string, syntax: Syntax, s: number, id: string): string {
  const from = syntax.first[s]!;
  const to = syntax.first[s + 1]!;
  const surface = text.slice(syntax.start[from]!, syntax.end[to - 1]!).replace(/\s+/g, ' ');
  const lines = [`# sent_id = ${id}`, `# text = ${surface}`];
  for (let i = from; i < to; ) {
    const end = endOfWritten(text, syntax, i, to);
    if (end - i > 1) {
      const form = text.slice(syntax.start[i]!, syntax.end[end - 1]!);
      lines.push(`${i - from + 1}-${end - from}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${spacing(text, syntax, end - 1, to)}`);
    }
    for (let t = i; t < end; t++)
      lines.push(wordLine(text, syntax, t, from, end - i > 1 ? '_' : spacing(text, syntax, t, to)));
    i = end;
  }
  return `${lines.join('\n')}\n\n`;
}

function wordLine(text: string, syntax: Syntax, t: number, from: number, misc: string): string {
  const head = syntax.head[t]!;
  return [
    t - from + 1,
    text.slice(syntax.start[t]!, syntax.end[t]!),
    syntax.lemma[t] || '_',
    UPOS[syntax.upos[t]!],
    syntax.xpos[t],
    '_',
    head < 0 ? 0 : head - from + 1,
    syntax.deprel[t],
    '_',
    misc,
  ].join('\t');
}

/** Both sides of a cut are letters or apostrophes: one written word. A hyphen or a stop is a token of its own. */
const WORD_END = /[\p{L}\p{M}'\u2019]$/u;
const WORD_START = /^[\p{L}\p{M}'\u2019]\p{L}?/u;
const BARE_QUOTE = /^['\u2019]$/;

/** Where the word written at `i` ends: `don't` is two tokens, written as one. */
function endOfWritten(text: string, syntax: Syntax, i: number, to: number): number {
  let end = i + 1;
  while (end < to && isJoined(text, syntax, end)) end++;
  return end;
}

function isJoined(text: string, syntax: Syntax, t: number): boolean {
  if (syntax.end[t - 1] !== syntax.start[t]) return false;
  const before = text.slice(syntax.start[t - 1]!, syntax.end[t - 1]!);
  const here = text.slice(syntax.start[t]!, syntax.end[t]!);
  if (BARE_QUOTE.test(before) || (BARE_QUOTE.test(here) && syntax.xpos[t] !== 'POS')) return false;
  return WORD_END.test(before) && WORD_START.test(here);
}

/** What follows token `t` in its sentence: nothing, one space (`_`), or other white space. */
function spacing(text: string, syntax: Syntax, t: number, to: number): string {
  if (t + 1 === to) return t + 1 < syntax.length && syntax.start[t + 1] === syntax.end[t] ? 'SpaceAfter=No' : '_';
  const gap = text.slice(syntax.end[t]!, syntax.start[t + 1]!);
  if (gap === '') return 'SpaceAfter=No';
  if (gap === ' ') return '_';
  return `SpacesAfter=${gap.replace(/[ \t\n\r|\\]/g, char => ESCAPES[char]!)}`;
}
