/**
 * Streets: which names of places are a street's, what each is called, and whether it tells where something was or where somebody lives. In: names, ages and trees
 * of a text. Out: names of streets.
 */
import type { StateVocabulary } from '../language/states.ts';
import type { Mention, Quantity, StreetName } from '../model/layers.ts';
import { type FieldSpan, fieldText, isSameField, type Report } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';
import { containsSpan, spanIndexAt } from '../text/spans.ts';
import { isVerb, tokensIn } from './syntax/queries.ts';
import type { Syntax } from './syntax/tree.ts';

/** What is known of a text beside the names in it. */
export interface StreetLayers {
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly sentences: readonly FieldSpan[];
  readonly syntax: Syntax | null;
}

/** Which names of places end as streets do. */
export function findStreets(
  report: Report,
  layers: StreetLayers,
  { streets, sides }: StateVocabulary,
): readonly StreetName[] {
  return layers.mentions.flatMap((mention, index): readonly StreetName[] => {
    if (mention.form !== 'name' || mention.kind !== 'place') return [];
    const words = wordsIn(fieldText(report, mention), mention);
    const kind = words.length < 2 ? undefined : streets.get(words.at(-1)!);
    if (kind === undefined) return [];
    // "South Street" is called by its side
    const from = words.length > 2 && sides.has(words[0]!) ? 1 : 0;
    return [{ mention: index, name: words.slice(from, -1).join(' '), kind, isHome: isHome(layers, mention) }];
  });
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

function wordsIn(text: string, { start, end }: FieldSpan): readonly string[] {
  return [...text.slice(start, end).matchAll(WORD)].map(([word]) => normalForm(word));
}

/** The rule that reads an age beside a name: "Ada Lund, 40,". */
const APPOSED = 'age-apposed';
/** Tokens from somebody's age to the name of his street: "40, of the 1500 block of". */
const MOST_BETWEEN = 8;

/** Whether somebody's age, set off by commas, stands before it with no verb between: then it is his address. */
function isHome({ quantities, sentences, syntax }: StreetLayers, street: FieldSpan): boolean {
  if (syntax === null || street.field === 'headline') return false;
  const sentence = sentences[spanIndexAt(sentences, street.start)];
  if (sentence === undefined) return false;
  const age = quantities.findLast(
    each =>
      each.rule === APPOSED && isSameField(each, street) && each.end <= street.start && containsSpan(sentence, each),
  );
  if (age === undefined) return false;
  const { from, to } = tokensIn(syntax, { start: age.end, end: street.start });
  if (to - from > MOST_BETWEEN) return false;
  for (let i = from; i < to; i++) if (isVerb(syntax, i)) return false;
  return true;
}
