/** The order of a run's beginning: the second thread gets the texts before this one loads what will read its answers. */
import type { Report } from '../core/model/report.ts';
import type { AheadParser } from '../node/threads.ts';

/** Tells the parser which reports are coming, then loads the engine and makes it ready; both go on side by side. */
export async function engineFor(
  reports: readonly Report[],
  parser: AheadParser,
): Promise<typeof import('./engine.ts')> {
  parser.ahead(reports, 'last');
  const engine = await import('./engine.ts');
  engine.warmUp(reports);
  return engine;
}
