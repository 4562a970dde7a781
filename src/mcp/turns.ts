/**
 * One after the other: a call that compares has the parser and the processor to itself. In: work. Out: the same work, begun when what came
 * before has ended, however it ended.
 */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}
