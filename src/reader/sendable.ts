/**
 * Which reports may be sent to a model. In: reports and the time. Out: those, and a problem for each that stays here. Whatever can't be told
 * (an embargo in words, a clock time without its zone) is told against sending.
 */
import { paragraphsOf } from '../core/model/paragraphs.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';
import { closedReports, type StatedIds } from '../output/exportable.ts';

export interface Sendable {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Languages that there is a prompt for. */
const LANGUAGES: ReadonlySet<string> = new Set(['en']);

/** `stated`: the ids that they state of themselves, by those they have. Reports in another language, without a paragraph or with another's very text are left out in silence: comparing names them. */
export function sendableReports(reports: readonly Report[], now: Date, stated?: StatedIds): Sendable {
  const problems = [...closedReports(reports, now.getTime(), stated)].map(([report, why]) => notSent(report, why));
  const kept = new Set(problems.map(({ report }) => report));
  const texts = new Set<string>();
  const sent = reports.filter(report => {
    if (kept.has(report.id) || !isReadable(report) || texts.has(report.text)) return false;
    texts.add(report.text);
    return true;
  });
  return { reports: sent, problems };
}

function isReadable(report: Report): boolean {
  return (report.language === null || LANGUAGES.has(report.language)) && paragraphsOf(report).length > 0;
}

function notSent(report: Report, why: string): Problem {
  return { code: 'not-sent', report: report.id, detail: `Not sent to the model: ${why}.` };
}
