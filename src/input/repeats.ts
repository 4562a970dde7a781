/** Problems that many records of one input have: so many of a kind are told, then how many more there are. */
import type { Problem, ProblemCode } from '../core/model/problems.ts';

/** Problems of one kind told of one input. */
export const MOST_TOLD = 100;

/** The problems in order; those of a kind above the most that are told become one at the end. */
export function tellMost(problems: readonly Problem[], input: string): readonly Problem[] {
  if (problems.length <= MOST_TOLD) return problems;
  const counts = new Map<ProblemCode, number>();
  const told = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_TOLD || code === 'canceled';
  });
  return [...told, ...[...counts].flatMap(([code, count]) => (code === 'canceled' ? [] : moreOf(code, count, input)))];
}

/** What stands for the problems of a kind that are not told; nothing if all are. */
export function moreOf(code: ProblemCode, count: number, input: string): readonly Problem[] {
  if (count <= MOST_TOLD) return [];
  return [{ code, detail: `And ${inThousands(count - MOST_TOLD)} more of the same.`, report: input }];
}

/** `4,900`. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
