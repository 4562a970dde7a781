/**
 * Kept answers: what a large language model proposed about stories that annotators have read, without one word of the reports. Where proposed words stand
 * is kept as report and offsets (UTF-16 code units, half-open); what a side says, where it is the report's own words, as their place. In: a folder of
 * answers, `NAME.json` about the story NAME, or a kept file. Out: a kept file, or the answers as they were, as far as their words stand.
 *
 * Usage: tsx training/answers.ts path/to/gold path/to/answers > training/answers/NAME.json
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { annotateGold } from '../eval/gold-runs.ts';
import { type GoldStory, readGoldStories } from '../eval/gold-stories.ts';
import { readAnswer } from '../eval/proposals.ts';
import { isResolved, type Resolution, spanResolver } from '../src/core/compare/proposals/resolve.ts';
import type { Annotation } from '../src/core/model/layers.ts';
import type { Proposals, ProposedDifference, ProposedSpan } from '../src/core/model/proposals.ts';

/** Report, start, end, and `h` for a headline. */
type Place = readonly [report: string, start: number, end: number, field?: 'h'];

/** The proposer's words; where they are a report's, their place. */
type Wording = string | readonly (string | Place)[];

interface KeptSide {
  readonly value: Wording;
  readonly places: readonly Place[];
}

type KeptDifference = Omit<ProposedDifference, 'sides' | 'question'> & {
  readonly question: Wording;
  readonly sides: readonly KeptSide[];
};

interface KeptAnswer {
  readonly differences: readonly KeptDifference[];
  readonly agreements: readonly (readonly Place[])[];
}

export type KeptAnswers = Readonly<Record<string, KeptAnswer>>;

function keep(answer: Proposals, annotations: readonly Annotation[]): KeptAnswer {
  const resolve = spanResolver(annotations);
  const placesOf = (spans: readonly ProposedSpan[]): readonly Place[] => spans.map(resolve).flatMap(placeOf);
  return {
    differences: answer.differences.map(({ question, type, relation, severity, sides }) => ({
      ...{ question: wordingOf(question, annotations), type, relation, severity },
      sides: sides.map(({ value, spans }) => ({ value: wordingOf(value, annotations), places: placesOf(spans) })),
    })),
    agreements: answer.agreements.map(({ spans }) => placesOf(spans)),
  };
}

function placeOf(resolution: Resolution): readonly Place[] {
  if (!isResolved(resolution)) return [];
  const { annotation, span } = resolution;
  const { id } = annotation.report;
  return [span.field === 'headline' ? [id, span.start, span.end, 'h'] : [id, span.start, span.end]];
}

/** So many words in a row that stand in a report are the report's. */
const OWN_WORDS = 4;

/** Words of a proposer with every stretch that is a report's as its place. */
function wordingOf(text: string, annotations: readonly Annotation[]): Wording {
  const ends = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const parts: (string | Place)[] = [];
  let from = 0;
  for (let i = 0; i + OWN_WORDS <= ends.length; i++) {
    const { start } = ends[i]!;
    if (start < from) continue;
    for (let k = ends.length - 1; k >= i + OWN_WORDS - 1; k--) {
      const place = find(text.slice(start, ends[k]!.end), annotations);
      if (place === null) continue;
      if (start > from) parts.push(text.slice(from, start));
      parts.push(place);
      from = ends[k]!.end;
      break;
    }
  }
  if (parts.length === 0) return text;
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

function find(words: string, annotations: readonly Annotation[]): Place | null {
  for (const { report } of annotations) {
    const start = report.text.indexOf(words);
    if (start >= 0) return [report.id, start, start + words.length];
  }
  return null;
}

/** The answers as they were, as far as their words stand in the reports. */
export function answerFrom({ differences, agreements }: KeptAnswer, annotations: readonly Annotation[]): Proposals {
  const textOf = ([id, , , field]: Place): string => {
    const { report } = annotations.find(each => each.report.id === id)!;
    return field === 'h' ? report.headline! : report.text;
  };
  const textAt = (place: Place): string => textOf(place).slice(place[1], place[2]);
  const around = (place: Place): string => textOf(place).slice(Math.max(0, place[1] - AROUND), place[2] + AROUND);
  const said = (words: Wording): string =>
    typeof words === 'string' ? words : words.map(part => (typeof part === 'string' ? part : textAt(part))).join('');
  const spanOf = (place: Place): ProposedSpan => ({
    ...{ report: place[0], exact: textAt(place), near: around(place) },
    ...(place[3] === 'h' ? { field: 'headline' as const } : {}),
  });
  return {
    ...{ by: 'kept answer', prompt: 'unknown', notOfThisEvent: [], singles: [] },
    differences: differences.map(({ sides, question, ...rest }) => ({
      ...rest,
      question: said(question),
      sides: sides.map(({ value, places }) => ({ value: said(value), spans: places.map(spanOf) })),
    })),
    agreements: agreements.map(places => ({ point: '', spans: places.map(spanOf) })),
  };
}

/** UTF-16 code units on either side that tell one place of some words from another. */
const AROUND = 60;

/** The answers kept in a file. */
export function readKept(file: string): KeptAnswers {
  return JSON.parse(readFileSync(file, 'utf8')) as KeptAnswers;
}

function kept(stories: readonly GoldStory[], folder: string): KeptAnswers {
  return Object.fromEntries(
    stories.flatMap(story => {
      const answer = readAnswer(join(folder, `${story.name}.json`));
      return answer === null ? [] : [[story.name, keep(answer, annotateGold(story))] as const];
    }),
  );
}

function main([gold, folder]: readonly string[]): void {
  if (gold === undefined || folder === undefined)
    throw new TypeError('usage: tsx training/answers.ts path/to/gold path/to/answers');
  const answers = kept(readGoldStories(gold), folder);
  const lines = Object.entries(answers).map(([name, answer]) => `${JSON.stringify(name)}: ${JSON.stringify(answer)}`);
  process.stdout.write(`{\n${lines.join(',\n')}\n}\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) main(process.argv.slice(2));
