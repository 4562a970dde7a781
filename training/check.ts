/**
 * Learns the weights by which `check` tells a wrong number or date (`src/core/compare/check/weighing.ts`): logistic regression on the drafts that
 * may be read, `test/drafts`, and on copies of their clean sentences in which one value was changed. In: names of stories. Out: weights, and what they
 * tell on stories they were not learned from, each left out in turn.
 *
 * Usage: tsx training/check.ts STORY...
 */

import { type FramedValue, framedValues } from '../src/core/compare/align/values.ts';
import { surroundingsOf } from '../src/core/compare/check/surroundings.ts';
import { isWorthChecking } from '../src/core/compare/check/values.ts';
import { candidatesFor, featuresOf, type Weighed, weigh } from '../src/core/compare/check/weighing.ts';
import { linkEntities } from '../src/core/compare/link/entities.ts';
import { overlapSpans, type Span } from '../src/core/text/spans.ts';
import type { Annotation } from '../src/index.ts';
import { readDraftStory, type Sentence } from '../test/support/drafts.ts';
import { learn, scoreOf } from './regression.ts';

/** How a wrong value came about: planted by an author, taken from elsewhere in the texts, digits changed, another weekday. */
type Origin = 'planted' | 'elsewhere' | 'digits' | 'weekday';

/** What a made fault counts beside a planted one: writers seldom take a whole date from elsewhere. Half or twice of each changes little. */
const WORTH: Readonly<Record<Origin, number>> = { planted: 1, elsewhere: 0.25, digits: 0.7, weekday: 0.5 };

interface Example {
  readonly story: string;
  readonly features: readonly number[];
  readonly isWrong: boolean;
  readonly origin: Origin | null;
}

interface Change extends Span {
  readonly text: string;
  readonly origin: Origin;
}

/** Faults that are in the words, not in a value. */
const OF_WORDS = /quotation|negation|speaker|turned|record|dropped|merged|paraphrase|changed/;

function examplesOf(story: string): readonly Example[] {
  const { sentences, annotate } = readDraftStory(story);
  const { drafts, against } = annotate(sentences.map(({ text }) => text));
  const pool = poolOf(against);
  const planted = sentences.flatMap((sentence, i) =>
    examplesIn(story, drafts[i]!, against, span => labelOf(sentence, span)),
  );
  const changes = sentences.flatMap((sentence, i) => (sentence.fault === null ? changesOf(drafts[i]!, pool, i) : []));
  const changed = annotate(changes.map(({ text }) => text));
  const made = changes.flatMap((change, i) =>
    examplesIn(story, changed.drafts[i]!, changed.against, span =>
      overlapSpans(span, change) ? change.origin : undefined,
    ),
  );
  return [...planted, ...made];
}

/** Where a value's fault comes from; null for a right one, undefined for one that can't be told. */
function labelOf({ fault, on, text }: Sentence, span: Span): Origin | null | undefined {
  if (fault === null || on === undefined) return fault === null ? null : undefined;
  const start = text.indexOf(on);
  if (!overlapSpans(span, { start, end: start + on.length })) return null;
  return OF_WORDS.test(fault) ? undefined : 'planted';
}

function examplesIn(
  story: string,
  draft: Annotation,
  against: readonly Annotation[],
  originOf: (span: Span) => Origin | null | undefined,
): readonly Example[] {
  const annotations = [draft, ...against];
  const values = framedValues(annotations, linkEntities(annotations).entityOf, 'check');
  const surroundings = surroundingsOf(annotations);
  const others = values.filter(({ at }) => at > 0);
  return values
    .filter(value => value.at === 0 && isWorthChecking(value) && !isQuoted(value))
    .flatMap(value => {
      const origin = originOf(value.span);
      const weighed: Weighed = weigh(value, candidatesFor(value, others, surroundings));
      if (origin === undefined || weighed.support === null) return [];
      return [{ story, features: featuresOf(value, weighed), isWrong: origin !== null, origin }];
    });
}

function isQuoted({ annotation, span }: FramedValue): boolean {
  return annotation.quotations.some(
    ({ style, content }) => style !== 'indirect' && content.some(part => overlapSpans(part, span)),
  );
}

/** The words of the texts' values by what they measure. */
function poolOf(against: readonly Annotation[]): ReadonlyMap<string, readonly string[]> {
  const pool = new Map<string, Set<string>>();
  for (const value of framedValues(against, linkEntities(against).entityOf, 'check')) {
    const words = wordsOf(value);
    const kind = kindOf(value);
    pool.set(kind, (pool.get(kind) ?? new Set()).add(words));
  }
  return new Map([...pool].map(([kind, words]) => [kind, [...words]]));
}

function kindOf({ time, frame }: FramedValue): string {
  return time === null ? frame.attribute : `${time.type}${/T\d/.test(time.value) ? ' clock' : ''}`;
}

function wordsOf({ annotation, span }: FramedValue): string {
  return annotation.report.text.slice(span.start, span.end);
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Values of the texts that take the place of one of the draft's, one after the other. */
const EXCHANGED = 2;

/** Copies of a sentence in each of which one value is another. Which one is chosen by the sentence's number: the same in every run. */
function changesOf(draft: Annotation, pool: ReadonlyMap<string, readonly string[]>, seed: number): readonly Change[] {
  const values = framedValues([draft], linkEntities([draft]).entityOf, 'check');
  return values
    .filter(value => isWorthChecking(value) && !isQuoted(value))
    .flatMap((value, k) => {
      const words = wordsOf(value);
      const { text } = draft.report;
      const put = (instead: string, origin: Origin): Change => ({
        text: text.slice(0, value.span.start) + instead + text.slice(value.span.end),
        start: value.span.start,
        end: value.span.start + instead.length,
        origin,
      });
      const others = (pool.get(kindOf(value)) ?? []).filter(each => each.toLowerCase() !== words.toLowerCase());
      const changes: Change[] = [];
      for (let n = 0; n < EXCHANGED && others.length > 0; n++)
        changes.push(put(others[(seed * 7 + k * 3 + n * 5) % others.length]!, 'elsewhere'));
      const number = /\d+/.exec(words)?.[0];
      if (number !== undefined) changes.push(put(words.replace(number, turnedDigits(number, seed)), 'digits'));
      const weekday = WEEKDAYS.find(day => words.includes(day));
      if (weekday !== undefined) {
        const other = WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1 + (seed % 5)) % WEEKDAYS.length]!;
        changes.push(put(words.replace(weekday, other), 'weekday'));
      }
      return changes;
    });
}

/** 41 for 14; a little more where the digits turned round are the same number. */
function turnedDigits(number: string, seed: number): string {
  const turned = [...number].reverse().join('');
  return turned === number || turned.startsWith('0') ? String(Number(number) + 1 + (seed % 3)) : turned;
}

/** Ridge on all weights but the first. */
const RIDGE = 1;

function learnFrom(examples: readonly Example[]): readonly number[] {
  const worth = (origin: Origin | null): number => (origin === null ? 1 : WORTH[origin]);
  return learn(
    examples.map(({ features, isWrong, origin }) => ({ features, is: isWrong, worth: worth(origin) })),
    RIDGE,
  );
}

// --- what it prints ---

/** Scores from which a value is called wrong, to choose between: what is not wrong is seldom to be called so. */
const FROM = [0, 0.2, 0.4, 0.6, 0.8, 1];

function main(stories: readonly string[]): void {
  const examples = stories.flatMap(examplesOf);
  const scored = stories.flatMap(story => {
    const weights = learnFrom(examples.filter(each => each.story !== story));
    return examples
      .filter(each => each.story === story)
      .map(each => ({ ...each, score: scoreOf(weights, each.features) }));
  });
  const right = scored.filter(({ isWrong }) => !isWrong);
  console.log(
    `${right.length} right values; called wrong, by the score from which they are, stories left out in turn:`,
  );
  for (const from of FROM) {
    const share = (origin: Origin): string => {
      const all = scored.filter(each => each.origin === origin);
      return `${origin} ${all.filter(({ score }) => score > from).length} of ${all.length}`;
    };
    const wrongly = right.filter(({ score }) => score > from).length;
    console.log(
      `${from}: right ${wrongly}; ${(['planted', 'elsewhere', 'digits', 'weekday'] as const).map(share).join(', ')}`,
    );
  }
  console.log(
    `weights: ${learnFrom(examples)
      .map(w => w.toFixed(2))
      .join(', ')}`,
  );
}

main(process.argv.slice(2));
