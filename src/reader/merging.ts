/**
 * Answers about several windows of one story, as one. In: proposals in the order of their windows. Out: each item once: two that rest on the same
 * words are one, however they are asked for. Which of them stand is not decided here.
 */
import type { Proposals, ProposedDifference, ProposedPoint, ProposedSpan } from '../core/model/proposals.ts';

/** An answer, and the reports it was about. */
export interface WindowAnswer {
  readonly proposals: Proposals;
  readonly reports: readonly string[];
}

/** Null where there are none. */
export function mergeAnswers(answers: readonly WindowAnswer[]): Proposals | null {
  const all = answers.map(({ proposals }) => proposals);
  const [first] = all;
  if (first === undefined) return null;
  return {
    by: first.by,
    prompt: first.prompt,
    notOfThisEvent: notOfThisEvent(answers),
    differences: unique(
      all.flatMap(each => each.differences),
      differenceKey,
    ),
    agreements: unique(
      all.flatMap(each => each.agreements),
      pointKey,
    ),
    singles: unique(
      all.flatMap(each => each.singles),
      pointKey,
    ),
  };
}

/** Reports that every answer about them takes for another event's: beside one other report both may look so. */
function notOfThisEvent(answers: readonly WindowAnswer[]): readonly string[] {
  const named = new Set(answers.flatMap(({ proposals }) => proposals.notOfThisEvent));
  return [...named].filter(id =>
    answers.every(({ proposals, reports }) => !reports.includes(id) || proposals.notOfThisEvent.includes(id)),
  );
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return [...byKey.values()];
}

function differenceKey({ type, relation, sides }: ProposedDifference): string {
  return JSON.stringify([type, relation, sides.map(({ spans }) => spansKey(spans)).sort()]);
}

function pointKey({ spans }: ProposedPoint): string {
  return spansKey(spans);
}

function spansKey(spans: readonly ProposedSpan[]): string {
  const keys = spans.map(({ report, exact, near, paragraph, field }) =>
    JSON.stringify([report, exact.replace(/\s+/g, ' ').trim(), paragraph ?? near ?? null, field ?? 'text']),
  );
  return keys.sort().join('\n');
}
