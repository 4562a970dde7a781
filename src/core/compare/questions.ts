/**
 * Questions: what a finding on values asks, as an editor would put it. In: its kind and its values with their labels. Out: one line
 * of English, made of the reports' own words; where no label makes a sentence, a plain "How many: ...?".
 */
import type { Kind } from '../model/comparison.ts';
import type { FrameClause, FrameLabel } from '../model/layers.ts';
import { compareStrings } from './evidence.ts';
import { type FramedValue, MOVES } from './values.ts';

/** How a toll is asked for. */
const TOLL_VERBS: ReadonlyMap<string, string> = new Map([
  ['kill', 'were killed'],
  ['injure', 'were injured'],
  ['hospitalise', 'were taken to hospital'],
  ['arrest', 'were arrested'],
  ['miss', 'are missing'],
  ['rescue', 'were rescued'],
  ['trap', 'were trapped'],
  ['evacuate', 'were evacuated'],
  ['displace', 'were displaced'],
  ['critical', 'are in a critical condition'],
  ['shoot', 'were shot'],
  ['charge', 'were charged'],
]);

/** A question in the reports' own words. */
export function questionOf(kind: Kind, members: readonly FramedValue[]): string {
  const label = commonLabel(members);
  if (kind === 'number') return countQuestion(members, label);
  if (label === null) return `${ASKED[kind] ?? 'What'}: ${sharedWords(members)}?`;
  if (kind === 'date' || kind === 'time') return whenQuestion(whenOf(kind, members), label);
  if (kind === 'duration') return whenQuestion('How long', label);
  if (kind === 'age') return `How old is ${definite(label)}?`;
  return moneyQuestion(members, label);
}

const ASKED: Readonly<Partial<Record<Kind, string>>> = {
  date: 'When',
  time: 'At what time',
  duration: 'How long',
  money: 'How much',
  age: 'What age',
};

function whenQuestion(asked: string, label: FrameLabel): string {
  return label.clause === null || label.form === 'noun'
    ? `${asked} was ${definite(label)}?`
    : `${asked} ${inverted(label.clause)}?`;
}

/** Longest rest of a clause that a question repeats, in words. */
const LONGEST_REST = 7;

/** "Did the ferry run aground", "was the bill approved". */
function inverted(clause: FrameClause): string {
  const subject = withoutA(clause.subject);
  const rest = clause.rest.split(' ').length > LONGEST_REST ? '' : clause.rest;
  const be = clause.isPlural ? 'were' : 'was';
  const words =
    clause.isPassive || clause.isCopular
      ? [be, subject, clause.verb, rest]
      : [auxiliaryOf(clause), subject, clause.lemma, rest];
  return words.filter(word => word !== '').join(' ');
}

function auxiliaryOf({ auxiliaries }: FrameClause): string {
  const modal = /^(?:will|would|should|could|may|might|must|can)\b/i.exec(auxiliaries);
  return modal === null ? 'did' : modal[0].toLowerCase();
}

function moneyQuestion(members: readonly FramedValue[], label: FrameLabel): string {
  const moved = members.some(({ event }) => event !== null && MOVES.has(event));
  if (label.clause !== null && label.form === 'clause')
    return `${moved ? 'To what price' : 'How much'} ${inverted(label.clause)}?`;
  return `How much was ${definite(label)}?`;
}

function countQuestion(members: readonly FramedValue[], label: FrameLabel | null): string {
  const event = members.find(value => value.event !== null)?.event ?? null;
  const unit = members[0]!.quantity?.stated.unit ?? null;
  if (unit === null && event !== null && TOLL_VERBS.has(event)) {
    const counted =
      members.every(({ isGeneral }) => !isGeneral) && label?.form === 'noun' ? bare(label.words) : 'people';
    return `How many ${counted} ${TOLL_VERBS.get(event)}?`;
  }
  const clause = label?.clause ?? null;
  if (event !== null && MOVES.has(event) && clause !== null && label?.form === 'clause')
    return `By how much ${inverted(clause)}?`;
  const words = label === null ? sharedWords(members) : bare(label.words);
  if (unit === 'percent') return `What percentage: ${words}?`;
  if (unit !== null) return `How many ${unit}: ${words}?`;
  if (label?.form !== 'noun' || clause === null || clause.isCopular)
    return label?.form === 'noun' ? `How many ${words}?` : `How many: ${words}?`;
  const verb = clause.isPassive
    ? `were ${clause.verb}`
    : [clause.auxiliaries, clause.verb].filter(part => part !== '').join(' ');
  return `How many ${[words, verb, clause.rest].filter(part => part !== '').join(' ')}?`;
}

const DETERMINER = /^(?:the|an?|this|that|these|those|some|any|no|each|every|another)\s+/i;
const INDEFINITE = /^(?:an?|some|this|that|these|those|another)\s+/i;
const POSSESSOR = /^(?:\p{Lu}\S*\s+)*\p{Lu}\S*[’'](?:s\s|\s)/u;

/** A noun phrase as of something known: "a phone call" is asked for as "the phone call". */
function definite({ words, isName }: FrameLabel): string {
  if (DETERMINER.test(words)) return `the ${bare(words)}`;
  return isName || POSSESSOR.test(words) ? words : `the ${words}`;
}

function bare(words: string): string {
  return words.replace(DETERMINER, '');
}

function withoutA(words: string): string {
  return words.replace(INDEFINITE, 'the ');
}

/** Asks as precisely as the least precise member answers. */
function whenOf(kind: Kind, members: readonly FramedValue[]): string {
  if (kind === 'time') return 'At what time';
  const stated = new Set(members.flatMap(value => (value.time === null ? [] : [granularity(value.time.value)])));
  if (stated.size > 1) return 'When';
  return stated.has('day')
    ? 'On which day'
    : stated.has('month')
      ? 'In which month'
      : stated.has('year')
        ? 'In which year'
        : 'When';
}

/** Finer times and parts of a day are asked for by their day. */
function granularity(timex: string): string {
  if (/^\d{4}$/.test(timex)) return 'year';
  if (/^\d{4}-\d\d$/.test(timex)) return 'month';
  return /^(\d{4}-\d\d-\d\d|XXXX-WXX-\d)/.test(timex) ? 'day' : 'other';
}

/** The label given most often; of equals a clause that says more, then the shortest. */
export function commonLabel(members: readonly FramedValue[]): FrameLabel | null {
  const counts = new Map<string, { readonly label: FrameLabel; count: number }>();
  for (const { frame } of members) {
    if (frame.label === null) continue;
    const key = `${frame.label.form} ${frame.label.words.toLowerCase()}`;
    const entry = counts.get(key) ?? { label: frame.label, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.count - a.count || tellsOf(b.label) - tellsOf(a.label) || compareStrings(a.label.words, b.label.words),
  );
  return sorted[0]?.label ?? null;
}

const SHORT_LABEL = 30;

/** How much a label tells: whole clauses most, then nouns with their modifiers; long ones less. */
function tellsOf({ words, form, clause }: FrameLabel): number {
  const isWhole = form === 'clause' && clause !== null && clause.rest !== '';
  return (isWhole ? 2 : 0) + (form === 'noun' && words.includes(' ') ? 1 : 0) - words.length / SHORT_LABEL;
}

const LABEL_WORDS = 2;

/** The words that most members' anchors share, strongest first, where no tree gave a label. */
function sharedWords(members: readonly FramedValue[]): string {
  const totals = new Map<string, number>();
  for (const { weights } of members) {
    for (const [concept, weight] of weights) totals.set(concept, (totals.get(concept) ?? 0) + weight);
  }
  return [...totals]
    .filter(([concept]) => members.filter(value => value.weights.has(concept)).length > 1)
    .sort(([a, x], [b, y]) => y - x || compareStrings(a, b))
    .slice(0, LABEL_WORDS)
    .map(([concept]) => surfaceOf(concept, members))
    .join(', ');
}

/** A concept as most of the reports write it. */
function surfaceOf(concept: string, members: readonly FramedValue[]): string {
  const counts = new Map<string, number>();
  for (const { annotation, frame } of members) {
    const { terms, report } = annotation;
    terms.concept.forEach((c, i) => {
      if (c !== concept || terms.sentence[i] !== frame.sentence) return;
      const word = report.text.slice(terms.start[i]!, terms.end[i]!);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  }
  const best = [...counts].sort(([a, x], [b, y]) => y - x || compareStrings(a, b))[0];
  return best?.[0] ?? concept;
}
