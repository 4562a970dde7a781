/** What can wait: it is done when the browser has nothing else to do. */

/** Milliseconds, where a browser does not say when it is idle. */
const SOON = 30;

/** Returns what calls it off. */
export function whenIdle(work: () => unknown): () => void {
  // not every browser has it, whatever the types say
  const { requestIdleCallback: ask } = globalThis as Partial<typeof globalThis>;
  if (ask === undefined) {
    const timer = setTimeout(work, SOON);
    return () => clearTimeout(timer);
  }
  const handle = ask(work);
  return () => cancelIdleCallback(handle);
}
