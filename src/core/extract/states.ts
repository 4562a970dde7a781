/**
 * States: whether anybody is held, charged, alive, identified, as statements tell it. In: statements of a text and the language's signs. Out: states
 * with whose they are. What is planned, doubted or denied tells another state or none.
 */
import type { StateSign, StateVocabulary } from '../language/states.ts';
import type { Mention, State, Statement, StreetName } from '../model/layers.ts';
import { type FieldSpan, fieldText, type Report } from '../model/report.ts';
import { normalForm } from '../text/normal.ts';

export function findStates(
  text: string,
  statements: readonly Statement[],
  { signs, others }: StateVocabulary,
): readonly State[] {
  const byVerb = new Map<string, StateSign[]>();
  for (const each of signs) for (const verb of each.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), each]);
  return statements.flatMap((statement): readonly State[] => {
    const known = byVerb.get(statement.predicate) ?? [];
    return known.flatMap(sign => {
      const value = stateOf(sign, statement);
      if (value === null || !standsBeside(text, sign, statement)) return [];
      if (wordsIn(text, statement).some(word => others.has(word))) return [];
      const subject = sign.subject === null ? null : (statement.roles[sign.subject] ?? null);
      return [{ ...placeOf(statement), slot: sign.slot, value, subject }];
    });
  });
}

const OPEN: ReadonlySet<string> = new Set(['planned', 'hedged', 'conditional']);

function stateOf({ value, denied, open }: StateSign, { polarity, certainty }: Statement): string | null {
  if (polarity === 'negative' || certainty === 'denied') return denied;
  return OPEN.has(certainty) ? open : value;
}

function standsBeside(text: string, { beside }: StateSign, { roles }: Statement): boolean {
  if (beside === null) return true;
  return beside.roles.some(role => {
    const filler = roles[role];
    return filler !== undefined && wordsIn(text, filler).some(word => beside.words.has(word));
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsIn(text: string, { start, end }: FieldSpan): readonly string[] {
  return [...text.slice(start, end).matchAll(WORD)].map(([word]) => normalForm(word));
}

function placeOf({ start, end, field }: FieldSpan): FieldSpan {
  return field === undefined ? { start, end } : { start, end, field };
}

/** Which names of places end as streets do. */
export function findStreets(
  report: Report,
  mentions: readonly Mention[],
  { streets }: StateVocabulary,
): readonly StreetName[] {
  return mentions.flatMap((mention, index): readonly StreetName[] => {
    if (mention.form !== 'name' || mention.kind !== 'place') return [];
    const words = wordsIn(fieldText(report, mention), mention);
    const kind = words.length < 2 ? undefined : streets.get(words.at(-1)!);
    return kind === undefined ? [] : [{ mention: index, kind }];
  });
}
