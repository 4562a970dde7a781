/** The order of a run's beginning: the second thread gets the texts before this one loads what will read its answers. */
import type { Report } from '../core/model/report.ts';
import type { AheadParser } from '../node/remote-parser.ts';

/** Tells the parser which reports are coming, all of them unless there are `more`, then loads the engine while the second thread parses. */
export function engineFor(
  reports: readonly Report[],
  parser: AheadParser,
  more?: 'more',
): Promise<typeof import('./engine.ts')> {
  parser.ahead(reports, more === 'more' ? undefined : 'last');
  return import('./engine.ts');
}
