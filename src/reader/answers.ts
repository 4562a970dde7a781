/**
 * Answers, read: a model's text as proposals about reports by their ids. In: text, hostile as it may be. Out: what of it can be taken, and problems.
 * Nothing is believed here: whether words stand in the reports is for `core/compare/proposals`.
 */
import type { Problem } from '../core/model/problems.ts';
import type { Proposals, ProposedPoint, ProposedSpan } from '../core/model/proposals.ts';
import { readProposals } from '../input/proposals.ts';
import type { ReportNames } from './names.ts';

export interface AnswerSource {
  /** What problems call the answer: `Answer 2 of 3`. */
  readonly called: string;
  readonly model: string;
  /** Id of the prompt. */
  readonly prompt: string;
  readonly names: ReportNames;
}

export interface ReadAnswer {
  readonly proposals: Proposals | null;
  readonly problems: readonly Problem[];
}

export function readAnswer(text: string, source: AnswerSource): ReadAnswer {
  const { called, model: by, prompt, names } = source;
  const { proposals, problems } = readProposals(text, { input: called, by, prompt });
  return {
    // who answered is known here, whatever the answer says
    proposals: proposals === null ? null : { ...withIds(proposals, names), by, prompt },
    problems: proposals === null ? [noAnswer(called)] : problems,
  };
}

function noAnswer(called: string): Problem {
  const detail = `${called} has nothing that can be read as one; a larger model may do, or a plainer prompt (--prompt).`;
  return { code: 'reader-answer', detail };
}

function withIds(proposals: Proposals, names: ReportNames): Proposals {
  const spanOf = (span: ProposedSpan): ProposedSpan => withId(span, names);
  const pointOf = (point: ProposedPoint): ProposedPoint => ({ ...point, spans: point.spans.map(spanOf) });
  return {
    ...proposals,
    notOfThisEvent: proposals.notOfThisEvent.map(name => names.idOf(name) ?? name),
    differences: proposals.differences.map(difference => ({
      ...difference,
      sides: difference.sides.map(side => ({ ...side, spans: side.spans.map(spanOf) })),
    })),
    agreements: proposals.agreements.map(pointOf),
    singles: proposals.singles.map(pointOf),
  };
}

/** A place of ours that was copied along with the words: `[courier ¶3] The ferry`. */
const PLACE = /^\[([\w.-]{1,40}) (?:¶(\d{1,6})|headline|caption|dateline)\] /;
const NUMBERED = /¶\s*(\d{1,6})/;

/** The report by its id; a place that the model wrote into its name or words, where it belongs. */
function withId(span: ProposedSpan, names: ReportNames): ProposedSpan {
  const bare = (words: string): string => words.slice(placeIn(words, names)?.[0].length ?? 0);
  const told = placeIn(span.exact, names)?.[2] ?? NUMBERED.exec(span.report)?.[1];
  return {
    ...span,
    report: names.idOf(span.report) ?? span.report,
    exact: bare(span.exact),
    ...(span.near !== undefined && { near: bare(span.near) }),
    ...(span.paragraph === undefined && told !== undefined && { paragraph: Number(told) }),
  };
}

/** Brackets before words are a place only if they name a report: a text may begin with brackets of its own. */
function placeIn(words: string, names: ReportNames): RegExpExecArray | null {
  const place = PLACE.exec(words);
  return place === null || names.idOf(place[1]!) === null ? null : place;
}
