/** Scores compared stories: sums the counts over stories into metrics and tables, and words the misses. */
import { agreedTable, countAgreed, sumAgreed } from './agreed.ts';
import { type Claim, isClash } from './claims.ts';
import { type ComparedStory, type QuoteOutcome, type StoryScore, scoreStory } from './gold-counts.ts';
import type { GoldDifference, GoldPoint } from './gold-stories.ts';
import type { Outcome } from './outcomes.ts';
import {
  addTallies,
  type Metric,
  percent,
  type Scores,
  share,
  shareMetric,
  type Table,
  tallyMetrics,
} from './scores.ts';

interface Count {
  readonly part: number;
  readonly whole: number;
}

type Counter = (score: StoryScore) => Count;

function countOutcomes(
  isAsked: (difference: GoldDifference) => boolean,
  isMet: (outcome: Outcome) => boolean,
): (score: StoryScore) => Count {
  return score => {
    const asked = score.outcomes.filter(outcome => isAsked(outcome.difference));
    return { part: asked.filter(isMet).length, whole: asked.length };
  };
}

const isStrictlyMet = (outcome: Outcome): boolean => outcome.strict !== null;
const isLenientlyMet = (outcome: Outcome): boolean => outcome.lenient !== null;
const always = (): boolean => true;
const clashes = (difference: GoldDifference): boolean => isClash(difference.relation);
const ofSeverity =
  (severity: string) =>
  (difference: GoldDifference): boolean =>
    difference.severity === severity;

function countRelations(score: StoryScore): Count {
  const met = score.outcomes.filter(isLenientlyMet);
  const right = met.filter(outcome => outcome.lenient?.relation === outcome.difference.relation);
  return { part: right.length, whole: met.length };
}

/** Claims that can be judged: those that only meet a difference of low confidence are left out. */
function countClaims(verdicts: readonly Claim['verdict'][]): Counter {
  return score => {
    const judged = score.claims.filter(claim => claim.verdict !== 'unsure');
    return { part: judged.filter(claim => verdicts.includes(claim.verdict)).length, whole: judged.length };
  };
}

const countPoints =
  (kind: 'agreements' | 'singles'): Counter =>
  score => ({ part: score[kind].met.length, whole: score[kind].met.length + score[kind].missed.length });

const countSpeakers: Counter = score => ({
  part: score.quotes.filter(quote => quote.isSpeakerRight).length,
  whole: score.quotes.length,
});

/** The columns of the story table and the plain shares among the metrics: one list, so that the two cannot drift. */
const COUNTERS: readonly {
  readonly id: string;
  readonly head: string;
  readonly label: string;
  readonly count: Counter;
  /** A share of what we found, not of what is there to be found. */
  readonly isOfOurs?: true;
}[] = [
  {
    id: 'clashes',
    head: 'clashes',
    label: 'Conflicts and updates found',
    count: countOutcomes(clashes, isStrictlyMet),
  },
  {
    id: 'clashes-lenient',
    head: 'as any',
    label: 'Conflicts and updates shown, whatever they are called',
    count: countOutcomes(clashes, isLenientlyMet),
  },
  {
    id: 'material',
    head: 'material',
    label: 'Material differences found',
    count: countOutcomes(ofSeverity('material'), isStrictlyMet),
  },
  {
    id: 'detail',
    head: 'detail',
    label: 'Differences of detail found',
    count: countOutcomes(ofSeverity('minor'), isStrictlyMet),
  },
  {
    id: 'wording',
    head: 'wording',
    label: 'Differences of wording found',
    count: countOutcomes(ofSeverity('wording'), isStrictlyMet),
  },
  { id: 'differences', head: 'all', label: 'All differences found', count: countOutcomes(always, isStrictlyMet) },
  {
    id: 'differences-lenient',
    head: 'as any',
    label: 'All differences shown, whatever they are called',
    count: countOutcomes(always, isLenientlyMet),
  },
  { id: 'relation', head: 'relation', label: 'Relation right, of those shown', count: countRelations, isOfOurs: true },
  {
    id: 'claims',
    head: 'claims right',
    label: 'Our conflicts and updates that are the gold’s',
    count: countClaims(['gold']),
    isOfOurs: true,
  },
  {
    id: 'claims-known',
    head: 'known',
    label: 'Our conflicts and updates that are a difference there at all',
    count: countClaims(['gold', 'again', 'compatible']),
    isOfOurs: true,
  },
  { id: 'agreements', head: 'agreements', label: 'Agreements found', count: countPoints('agreements') },
  { id: 'singles', head: 'singles', label: 'Points of one report found', count: countPoints('singles') },
  { id: 'speakers', head: 'speakers', label: 'Speaker of a direct quotation right', count: countSpeakers },
];

function sumCounts(scores: readonly StoryScore[], count: Counter): Count {
  return scores.map(count).reduce((sum, each) => ({ part: sum.part + each.part, whole: sum.whole + each.whole }), {
    part: 0,
    whole: 0,
  });
}

/** As `shareMetric`, but a share of what we found is 0 if we found nothing: an empty comparison earns nothing. */
function countMetric(counter: (typeof COUNTERS)[number], scores: readonly StoryScore[], set: StorySet): Metric {
  const { part, whole } = sumCounts(scores, counter.count);
  const id = `${set.id}.${counter.id}`;
  const label = set.prefix + counter.label;
  if (whole === 0 && counter.isOfOurs) return { id, label, value: 0, n: 0 };
  return shareMetric(id, label, part, whole);
}

/** Stories that are scored together: the head of their metrics' ids, and what stands before each label. */
export interface StorySet {
  readonly id: string;
  readonly prefix: string;
}

/** The stories that are read while building. */
export const READ: StorySet = { id: 'stories', prefix: '' };
/** Of those, the seven that the first rules were built on. */
export const FIRST: StorySet = { id: 'first', prefix: 'First seven stories: ' };
/** Stories that nobody opens: only their sum is ever shown. */
export const UNREAD: StorySet = { id: 'unread', prefix: 'Unread stories: ' };

function metricsOf(scores: readonly StoryScore[], set: StorySet): readonly Metric[] {
  return [
    ...COUNTERS.map(counter => countMetric(counter, scores, set)),
    ...tallyMetrics(
      `${set.id}.pairs`,
      `${set.prefix}Pairs of quotations in one utterance`,
      addTallies(scores.map(score => score.pairs)),
    ),
    ...tallyMetrics(
      `${set.id}.quotations`,
      `${set.prefix}Direct quotations`,
      addTallies(scores.map(score => score.quotations)),
    ),
  ];
}

function showCount({ part, whole }: Count): string {
  return whole === 0 ? '-' : `${part}/${whole}`;
}

function storyRow(name: string, scores: readonly StoryScore[]): readonly string[] {
  const pairs = addTallies(scores.map(score => score.pairs));
  return [
    name,
    ...COUNTERS.map(counter => showCount(sumCounts(scores, counter.count))),
    `${pairs.right}/${pairs.expected}`,
    pairs.found === 0 ? '-' : percent(share(pairs.right, pairs.found)),
  ];
}

function storyTable(scores: readonly StoryScore[]): Table {
  return {
    title: 'Stories',
    head: ['story', ...COUNTERS.map(counter => counter.head), 'pairs', 'pairs right %'],
    rows: [...scores.map(score => storyRow(score.name, [score])), storyRow('all', scores)],
  };
}

function kindRow(kind: string, scores: readonly StoryScore[]): readonly string[] {
  const ofKind = (difference: GoldDifference): boolean => difference.type === kind;
  const clashOfKind = (difference: GoldDifference): boolean => ofKind(difference) && clashes(difference);
  const sum = (count: Counter): string => showCount(sumCounts(scores, count));
  const claims = scores.flatMap(score => score.claims).filter(claim => claimKind(claim) === kind);
  const judged = (verdict: Claim['verdict']): string => {
    const n = claims.filter(claim => claim.verdict === verdict).length;
    return n === 0 ? '-' : String(n);
  };
  return [
    kind,
    sum(countOutcomes(ofKind, isStrictlyMet)),
    sum(countOutcomes(ofKind, isLenientlyMet)),
    sum(countOutcomes(clashOfKind, isStrictlyMet)),
    sum(countOutcomes(clashOfKind, isLenientlyMet)),
    ...(['gold', 'again', 'compatible', 'absent', 'unsure'] as const).map(judged),
  ];
}

function claimKind(claim: Claim): string {
  return claim.finding.between === 'report' ? 'internal' : claim.finding.kind;
}

function kindTable(scores: readonly StoryScore[]): Table {
  const kinds = new Set([
    ...scores.flatMap(score => score.outcomes.map(outcome => outcome.difference.type)),
    ...scores.flatMap(score => score.claims.map(claimKind)),
  ]);
  return {
    title: 'Differences by kind (strict, lenient), and what our conflicts and updates are',
    head: ['kind', 'all', 'as any', 'clashes', 'as any', 'right', 'again', 'compatible', 'not there', 'unsure'],
    rows: [...kinds].sort().map(kind => kindRow(kind, scores)),
  };
}

function describeDifference({ difference, lenient }: Outcome): string {
  const sides = difference.sides.map(side => {
    const words = side.spans.map(span => `${span.report} "${span.exact}"`);
    return `    ${side.value}: ${words.join(' · ')}`;
  });
  const shown = lenient === null ? 'missed' : `shown as ${lenient.kind} ${lenient.relation} (${lenient.why.rule})`;
  const { id, type, relation, severity, question } = difference;
  return [`${id} ${type} ${relation} ${severity}, ${shown}: ${question}`, ...sides].join('\n');
}

function describePoint(kind: string, { id, point, spans }: GoldPoint): string {
  return `${id} ${kind} missed: ${point}: ${spans.map(span => `${span.report} "${span.exact}"`).join(' · ')}`;
}

function describeQuote({ quote, found, speaker }: QuoteOutcome): string {
  const what = found ? `speaker is ${quote.speaker}, not ${speaker}` : `missed, by ${quote.speaker}`;
  return `${quote.id} quotation ${what}: ${quote.span.report} "${quote.span.exact}"`;
}

function missesOf(score: StoryScore): readonly string[] {
  const missed = [
    ...score.outcomes.filter(outcome => outcome.strict === null).map(describeDifference),
    ...score.agreements.missed.map(point => describePoint('agreement', point)),
    ...score.singles.missed.map(point => describePoint('single', point)),
    ...score.quotes.filter(quote => !quote.isSpeakerRight).map(describeQuote),
  ];
  return missed.map(line => `${score.name} ${line}`);
}

function saidAlike(title: string, stories: readonly ComparedStory[]): Table {
  return agreedTable(title, sumAgreed(stories.map(({ gold, comparison }) => countAgreed(gold, comparison.findings))));
}

/** The seven stories of the first round of annotation. */
const FIRST_STORIES: ReadonlySet<string> = new Set(['arnold', 'call', 'club', 'hawaii', 'plane', 'takeover', 'tram']);

/** Scores compared stories, in the order given. */
export function scoreGold(stories: readonly ComparedStory[]): Scores & { readonly claims: readonly Claim[] } {
  const scores = stories.map(scoreStory);
  const first = scores.filter(score => FIRST_STORIES.has(score.name));
  return {
    metrics: [...metricsOf(scores, READ), ...(first.length > 0 ? metricsOf(first, FIRST) : [])],
    tables: [storyTable(scores), kindTable(scores), saidAlike('Said alike', stories)],
    misses: scores.flatMap(missesOf),
    claims: scores.flatMap(score => score.claims),
  };
}

/** Scores stories that nobody reads: sums only, no names, no misses, no claims. */
export function scoreUnread(stories: readonly ComparedStory[]): Scores {
  return {
    metrics: metricsOf(stories.map(scoreStory), UNREAD),
    tables: [saidAlike('Said alike in unread stories', stories)],
    misses: [],
  };
}
