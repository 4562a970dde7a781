/** Version numbers: which of two reports is the later version of the item that both are of, as their agency counts them; 0 where that does not tell. */
import type { Report } from '../../model/report.ts';

type Numbered = Pick<Report, 'url' | 'version'>;

/** Below 0 the first is earlier, above 0 the second. Numbers of two items are not compared. */
export function compareVersionNumbers(a: Numbered, b: Numbered): number {
  const isOneItem = a.url !== null && a.url === b.url;
  return isOneItem && a.version !== undefined && b.version !== undefined ? a.version - b.version : 0;
}
