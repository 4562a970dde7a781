/**
 * Counts one story's comparison against what careful readers found in the same reports: differences, agreements, singles,
 * utterances, quotations and their speakers. In: a comparison and its gold. Out: what was met, missed and claimed.
 * Strict: a gold conflict or update counts only if our finding is a conflict or an update. Lenient: any finding that
 * shows two of its sides.
 */
import type { Comparison, Finding } from '../src/core/model/comparison.ts';
import type { Annotation, Quotation } from '../src/core/model/layers.ts';
import { type Claim, findClaims, isClash } from './claims.ts';
import type { Gold, GoldDifference, GoldPoint, GoldQuote } from './gold-stories.ts';
import { matchOneToOne } from './matchings.ts';
import { isNobody, isSameSpeaker, meetsDifference, meetsSpan, type PlacedSpan, reportsMet } from './meetings.ts';
import type { Outcome } from './outcomes.ts';
import type { Tally } from './scores.ts';

/** One story, compared. `annotations` are those the comparison was made from. */
export interface ComparedStory {
  readonly name: string;
  readonly gold: Gold;
  readonly annotations: readonly Annotation[];
  readonly comparison: Comparison;
}

/** A gold quotation, the words of ours that met it, and whether the speaker is right. */
export interface QuoteOutcome {
  readonly quote: GoldQuote;
  readonly found: boolean;
  readonly speaker: string | null;
  readonly isSpeakerRight: boolean;
}

/** Everything counted of one story. */
export interface StoryScore {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly claims: readonly Claim[];
  readonly agreements: { readonly met: readonly GoldPoint[]; readonly missed: readonly GoldPoint[] };
  readonly singles: { readonly met: readonly GoldPoint[]; readonly missed: readonly GoldPoint[] };
  readonly pairs: Tally;
  readonly quotations: Tally;
  readonly quotes: readonly QuoteOutcome[];
}

// One clash met outweighs any number of lesser preferences, and every difference met outweighs those among findings.
const CLASH_WEIGHT = 2e6;
const DIFFERENCE_WEIGHT = 1e6;
const SAME_RELATION_WEIGHT = 100;
const SAME_KIND_WEIGHT = 1;

function isSameKind(finding: Finding, difference: GoldDifference): boolean {
  return difference.type === 'internal' ? finding.between === 'report' : finding.kind === difference.type;
}

function matchWeight(finding: Finding, difference: GoldDifference, isStrict: (f: Finding) => boolean): number {
  if (isClash(difference.relation) && !isStrict(finding)) return 0;
  if (!meetsDifference(finding, difference)) return 0;
  return (
    (isClash(difference.relation) ? CLASH_WEIGHT : DIFFERENCE_WEIGHT) +
    (finding.relation === difference.relation ? SAME_RELATION_WEIGHT : 0) +
    (isSameKind(finding, difference) ? SAME_KIND_WEIGHT : 0)
  );
}

function matchFindings(
  differences: readonly GoldDifference[],
  findings: readonly Finding[],
  mayMeetClash: (finding: Finding) => boolean,
): readonly (Finding | null)[] {
  const given = matchOneToOne(differences.length, findings.length, (row, column) =>
    matchWeight(findings[column]!, differences[row]!, mayMeetClash),
  );
  return given.map(column => (column < 0 ? null : findings[column]!));
}

function scoreDifferences(story: ComparedStory): readonly Outcome[] {
  const differences = story.gold.differences.filter(difference => difference.confidence !== 'low');
  const { findings } = story.comparison;
  const strict = matchFindings(differences, findings, finding => isClash(finding.relation));
  const lenient = matchFindings(differences, findings, () => true);
  return differences.map((difference, i) => ({ difference, strict: strict[i]!, lenient: lenient[i]! }));
}

const REPORTS_THAT_AGREE = 2;

function scorePoints(
  points: readonly GoldPoint[],
  findings: readonly Finding[],
  leastReports: number,
): StoryScore['agreements'] {
  const given = matchOneToOne(points.length, findings.length, (row, column) =>
    reportsMet(findings[column]!, points[row]!.spans).size >= leastReports ? 1 : 0,
  );
  return {
    met: points.filter((_, i) => given[i]! >= 0),
    missed: points.filter((_, i) => given[i]! < 0),
  };
}

/** Pairs of gold quotations, as `id id` in order, that one utterance holds. */
function goldPairs(gold: Gold): ReadonlySet<string> {
  return new Set(gold.utterances.flatMap(utterance => pairsOf(utterance.quotes)));
}

function pairsOf(ids: readonly string[]): readonly string[] {
  const sorted = [...new Set(ids)].sort();
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map(b => `${a} ${b}`));
}

/** Pairs of gold quotations that one utterance of ours holds. Words that are no direct quotation are not judged. */
function ourPairs(story: ComparedStory): ReadonlySet<string> {
  const quoteIdsOf = (part: PlacedSpan): readonly string[] =>
    story.gold.quotes.filter(quote => meetsSpan(part, quote.span)).map(quote => quote.id);
  return new Set(
    story.comparison.utterances.flatMap(utterance =>
      pairsOf(utterance.renderings.flatMap(rendering => rendering.parts.flatMap(quoteIdsOf))),
    ),
  );
}

function scorePairs(story: ComparedStory): Tally {
  const expected = goldPairs(story.gold);
  const found = ourPairs(story);
  const right = [...found].filter(pair => expected.has(pair)).length;
  return { right, found: found.size, expected: expected.size };
}

/** One stretch of words in quotation marks, as we found it. */
interface FoundQuote extends PlacedSpan {
  readonly quotation: Quotation;
}

/** What stands behind a speaker's label of a transcript has no marks; the gold has words in marks only. */
const UNMARKED_RULE = 'turn';

/** Quotations as the comparison gives them; as annotated for reports it set aside. */
function findQuotes(story: ComparedStory): readonly FoundQuote[] {
  return story.annotations.flatMap(annotation => {
    const { id } = annotation.report;
    const compared = story.comparison.reports.find(report => report.id === id);
    return (compared?.quotations ?? annotation.quotations)
      .filter(({ style, rule }) => style === 'direct' && rule !== UNMARKED_RULE)
      .flatMap(quotation => quotation.content.map(span => ({ ...span, report: id, quotation })));
  });
}

/** The speaker's fullest name, else the words that describe them; null if the text names nobody. */
function speakerName(story: ComparedStory, found: FoundQuote): string | null {
  const { speaker } = found.quotation;
  const annotation = story.annotations.find(each => each.report.id === found.report);
  const entity =
    annotation?.entities.find(each => each.id === speaker.entity) ??
    story.comparison.entities.find(each => each.id === speaker.entity);
  if (entity !== undefined) return entity.name;
  if (speaker.start === undefined || speaker.end === undefined || annotation === undefined) return null;
  const text = speaker.field === 'headline' ? (annotation.report.headline ?? '') : annotation.report.text;
  return text.slice(speaker.start, speaker.end);
}

function scoreQuotes(story: ComparedStory): Pick<StoryScore, 'quotations' | 'quotes'> {
  const expected = story.gold.quotes.filter(quote => quote.kind !== 'term');
  const found = findQuotes(story);
  const given = matchOneToOne(expected.length, found.length, (row, column) =>
    meetsSpan(found[column]!, expected[row]!.span) ? 1 : 0,
  );
  const quotes = expected.map((quote, i): QuoteOutcome => {
    const ours = found[given[i]!];
    if (ours === undefined) return { quote, found: false, speaker: null, isSpeakerRight: false };
    const speaker = speakerName(story, ours);
    const isSpeakerRight = isNobody(quote.speaker)
      ? speaker === null
      : speaker !== null && isSameSpeaker(quote.speaker ?? '', speaker);
    return { quote, found: true, speaker, isSpeakerRight };
  });
  const right = quotes.filter(quote => quote.found).length;
  return { quotes, quotations: { right, found: found.length, expected: expected.length } };
}

/** Counts one story. */
export function scoreStory(story: ComparedStory): StoryScore {
  const { findings } = story.comparison;
  const outcomes = scoreDifferences(story);
  const alone = findings.filter(finding => finding.relation === 'only');
  return {
    name: story.name,
    outcomes,
    claims: findClaims(story.name, story.gold, findings, outcomes),
    agreements: scorePoints(story.gold.agreements, findings, REPORTS_THAT_AGREE),
    singles: scorePoints(story.gold.singles, alone, 1),
    pairs: scorePairs(story),
    ...scoreQuotes(story),
  };
}
