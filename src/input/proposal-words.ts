/**
 * The words of proposals: what sort of difference it is, how its sides relate, how much it matters, in whatever words it was told. In: a word. Out:
 * ours. A word that says nothing to us is the mildest of them: what a proposal is worth is for the engine to find out.
 */
import { KINDS, type Severity } from '../core/model/comparison.ts';
import type { ProposedRelation, ProposedType } from '../core/model/proposals.ts';

/** Other names for a kind. A phrase goes before the words in it. */
const OTHER_NAMES: readonly (readonly [ProposedType, readonly string[]])[] = [
  ['internal', ['internal', 'self contradiction', 'within one report', 'same report']],
  ['time', ['time of day', 'clock time', 'hour', 'times']],
  ['headline-quote', ['headline quotation', 'headline quote', 'headline']],
  ['quote-subject', ['quotation subject', 'quote subject']],
  ['quote-wording', ['quotation wording', 'quote wording', 'quotation', 'quote', 'quotes', 'wording']],
  ['attribution', ['attributed', 'speaker', 'source', 'sourcing', 'who said']],
  ['age', ['ages']],
  ['money', ['amount of money', 'price', 'cost', 'costs', 'sum', 'currency', 'financial', 'monetary']],
  ['duration', ['length of time', 'length', 'period', 'how long']],
  ['date', ['dates', 'day', 'when']],
  [
    'number',
    [
      'numbers',
      'numeric',
      'numerical',
      'count',
      'counts',
      'figure',
      'figures',
      'quantity',
      'amount',
      'toll',
      'percentage',
      'statistic',
    ],
  ],
  ['name', ['names', 'spelling', 'identity', 'person', 'organisation', 'organization']],
  ['title', ['titles', 'role', 'roles', 'job', 'position', 'rank', 'office']],
  ['place', ['places', 'location', 'locations', 'where', 'venue']],
  ['negation', ['denial', 'denied', 'negated']],
  ['presence', ['absence', 'attendance', 'existence']],
  ['sequence', ['order', 'chronology', 'timeline']],
  ['cause', ['causes', 'reason', 'motive', 'why']],
  ['extent', ['scope', 'degree', 'scale', 'precision', 'detail', 'granularity']],
  ['certainty', ['confidence', 'modality', 'hedging']],
];

const TYPES: readonly (readonly [string, ProposedType])[] = [
  ...KINDS.map(kind => [kind.replace('-', ' '), kind] as const),
  ...OTHER_NAMES.flatMap(([type, names]) => names.map(name => [name, type] as const)),
];

/** `Time of day`, `quote_wording`, `numbers/tolls`: the kind whose name it is; else the first whose name is in it. */
export function kindOf(words: string): ProposedType {
  const told = plainWords(words);
  const whole = TYPES.find(([name]) => name === told);
  const part = whole ?? longestFirst.find(([name]) => ` ${told} `.includes(` ${name} `));
  return part?.[1] ?? 'fact';
}

/** Longest words looked at. */
const LONGEST = 100;

function plainWords(words: string): string {
  return words
    .slice(0, LONGEST)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** Of names that are in it, the one of more words tells more. */
const longestFirst = [...TYPES].sort(([a], [b]) => b.split(' ').length - a.split(' ').length);

const CONFLICT = /^(?:conflict|contradict|contrary|incompatib|inconsisten|disagree|disput|discrepan|mismatch|oppos)/;
const UPDATE = /^(?:update|updating|supersed|newer|later|develop|correct(?:ion|ed|s)\b)/;

export function relationOf(words: string): ProposedRelation {
  const told = plainWords(words);
  if (CONFLICT.test(told)) return 'conflict';
  return UPDATE.test(told) ? 'update' : 'compatible';
}

const MATERIAL = /^(?:material|major|high|critical|significant|serious|severe|important)\b/;
const WORDING = /^(?:word|phras|styl|cosmetic|editorial)/;

export function severityOf(words: string): Severity {
  const told = plainWords(words);
  if (MATERIAL.test(told)) return 'material';
  return WORDING.test(told) ? 'wording' : 'minor';
}
