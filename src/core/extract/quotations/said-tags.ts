/**
 * Said-tags: where words that are quoted give way to who said them, by the words alone: `…, said Mira Holm`, `…, the mayor told reporters`. In: a passage and a
 * span of it that a mark opens and none closes. Out: where the quoted words end, their comma with them; null where no tag is seen.
 */
import { FRAME, type QuotationVocabulary } from '../../language/quotations.ts';
import type { Span } from '../../text/spans.ts';
import { MARK, wordIndexAt } from '../../text/words.ts';
import type { Passage } from '../passage.ts';

/** Words of whoever speaks, before the verb: `Police Chief Lena van Orr |said|`. */
const LONGEST_SPEAKER = 7;

export function saidTagAt({ text, words }: Passage, vocabulary: QuotationVocabulary, span: Span): number | null {
  const isTold = (i: number): boolean =>
    vocabulary.verbs
      .get(words.forms[i]!)
      ?.some(({ frames, part }) => (frames & FRAME.quote) !== 0 && (part === 'past' || part === 'present')) ?? false;
  const isName = (i: number): boolean => /^\p{Lu}/u.test(text.slice(words.start[i], words.end[i]));
  const opensSpeaker = (i: number): boolean => {
    const form = words.forms[i]!;
    const kind = vocabulary.pronouns.get(form);
    // `, I said`: of whom the words speak themselves
    if (kind !== undefined) return kind === 'he' || kind === 'she' || kind === 'they';
    return (isName(i) && form !== 'i') || vocabulary.determiners.has(form) || vocabulary.roles.has(form);
  };
  const endsSpeaker = (form: string): boolean =>
    vocabulary.pronouns.has(form) || vocabulary.coordinators.has(form) || vocabulary.auxiliaries.has(form);
  for (let i = wordIndexAt(words, span.start); i < words.length && words.start[i]! < span.end; i++) {
    if (!/^[,!?]$/.test(words.forms[i]!) || i + 2 >= words.length) continue;
    const end = words.end[i]!;
    if (isTold(i + 1) && (isName(i + 2) || opensSpeaker(i + 2))) return end;
    if (!opensSpeaker(i + 1)) continue;
    for (let k = i + 2; k < Math.min(words.length, i + 2 + LONGEST_SPEAKER); k++) {
      if (words.start[k]! >= span.end || words.kind[k] === MARK) break;
      if (isTold(k)) return end;
      if (endsSpeaker(words.forms[k]!)) break;
    }
  }
  return null;
}
