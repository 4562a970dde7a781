/**
 * Truncations: whether a text breaks off, or is only a teaser for one that stands elsewhere.
 * In: a text and its blocks. Out: a problem, or null. What a text cut between two sentences lacks can't be seen.
 */
import { endsWithStop } from '../core/extract/layout/lines.ts';
import type { LayoutVocabulary } from '../core/language/layout.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Block, BlockKind } from '../core/model/report.ts';
import { holdsPhrase, indexPhrases, isPhrase, type PhraseIndex } from '../core/text/fixed-phrases.ts';
import { MARK, type Words, wordsInSpan } from '../core/text/words.ts';

/** Most words of a teaser; the shortest wire briefs run to 60 and are whole. */
const TEASER_WORDS = 60;
/** Most words a site shows before its paywall, by usual practice two or three paragraphs. */
const PREVIEW_WORDS = 250;
/** Fewest words of a last line without a stop for it to be a sentence broken off, not a headline. */
const BROKEN_WORDS = 20;
/** Share of the other paragraphs that end with a stop, for a missing one to mean something. */
const PUNCTUATED = 0.8;

/** Aggregators cut texts and say by how much: `… [+1234 chars]`. */
const CUT_MARK = /\[\+\d{1,7} [^\s\]]{1,12}\]\s*$/;
const ELLIPSIS = /(?:…|\.\.\.)\s*(?:\[…\]|\[\.\.\.\])?$|\[(?:…|\.\.\.)\]$/;
/** A plain word or a comma; numbers, addresses and handles end many a last line that wants a stop. */
const SENTENCE_GOES_ON = /(?:^|[\s"“‘'(])[^\s\d.!?:@/)\]"”]+$/;
const STOP_INSIDE = /[.!?]["”’']?\s+["“‘']?[^\sa-z]/;
const CONTENT: ReadonlySet<BlockKind> = new Set(['paragraph', 'entry']);

interface Prompts {
  readonly readOn: PhraseIndex;
  readonly paywalls: PhraseIndex;
}

const promptsOf = new WeakMap<LayoutVocabulary, Prompts>();

function promptsFor(vocabulary: LayoutVocabulary): Prompts {
  let prompts = promptsOf.get(vocabulary);
  if (!prompts) {
    prompts = { readOn: indexPhrases(vocabulary.readOn), paywalls: indexPhrases(vocabulary.paywalls) };
    promptsOf.set(vocabulary, prompts);
  }
  return prompts;
}

/** What shows that a text is not whole; null if nothing does. */
export function findTruncation(
  text: string,
  words: Words,
  blocks: readonly Block[],
  vocabulary: LayoutVocabulary,
): Problem | null {
  const content = blocks.filter(block => CONTENT.has(block.kind));
  const last = content.at(-1);
  if (!last) return null;
  const count = content.reduce((sum, block) => sum + countWords(words, block), 0);
  const prompt = promptAfter(words, last, blocks, promptsFor(vocabulary));
  if (prompt === 'paywalls' && count <= PREVIEW_WORDS) return teaser(count, 'the rest is for subscribers');
  if (prompt === 'readOn' && count <= TEASER_WORDS) return teaser(count, 'a prompt leads to the rest');
  return breaksOff(text, words, content, vocabulary);
}

function countWords(words: Words, block: Block): number {
  const { from, to } = wordsInSpan(words, block);
  let count = 0;
  for (let at = from; at < to; at++) if (words.kind[at] !== MARK) count++;
  return count;
}

/** A prompt at the end of the text: a line after the last paragraph, or the last paragraph's last words. */
function promptAfter(words: Words, last: Block, blocks: readonly Block[], prompts: Prompts): keyof Prompts | null {
  const after = blocks.filter(block => block.start >= last.end && block.kind === 'boilerplate');
  const lines = after.map(block => wordsInSpan(words, block));
  const { to } = wordsInSpan(words, last);
  const tail = { from: Math.max(0, to - 8), to };
  if ([...lines, tail].some(line => holdsPhrase(prompts.paywalls, words, line.from, line.to))) return 'paywalls';
  const leadsOn =
    lines.some(line => isPhrase(prompts.readOn, words, line.from, line.to)) || endsWith(prompts.readOn, words, tail);
  return leadsOn ? 'readOn' : null;
}

/** Whether a phrase ends the range, marks after it allowed. */
function endsWith(index: PhraseIndex, words: Words, { from, to }: { from: number; to: number }): boolean {
  for (let at = from; at < to; at++) if (isPhrase(index, words, at, to)) return true;
  return false;
}

function teaser(count: number, why: string): Problem {
  return {
    code: 'teaser',
    detail: `Only a teaser of ${count} words: ${why}. What it leaves out counts as unknown; get the full text.`,
  };
}

function breaksOff(
  text: string,
  words: Words,
  content: readonly Block[],
  vocabulary: LayoutVocabulary,
): Problem | null {
  const last = content.at(-1)!;
  const end = text.slice(Math.max(last.start, last.end - 80), last.end);
  const how = CUT_MARK.test(end) ? 'its last words say so' : ELLIPSIS.test(end) ? 'it ends with an ellipsis' : null;
  if (how !== null) return cutOff(how);
  if (endsWithStop(text, last) || !SENTENCE_GOES_ON.test(end) || !isPunctuated(text, content)) return null;
  const whole = text.slice(last.start, last.end);
  const { from, to } = wordsInSpan(words, last);
  const isUnfinished = to - from >= BROKEN_WORDS || vocabulary.unfinished.includes(words.forms[to - 1]!);
  const isProse = isUnfinished || STOP_INSIDE.test(whole);
  return isProse && !whole.includes('@') ? cutOff('its last sentence has no end') : null;
}

/** Whether the paragraphs before the last end as sentences do. */
function isPunctuated(text: string, content: readonly Block[]): boolean {
  const others = content.slice(0, -1);
  const ended = others.filter(block => endsWithStop(text, block) || text[block.end - 1] === ':');
  return ended.length >= others.length * PUNCTUATED;
}

function cutOff(how: string): Problem {
  return {
    code: 'cut-off',
    detail: `The text seems cut off: ${how}. What it leaves out counts as unknown; get the full text.`,
  };
}
