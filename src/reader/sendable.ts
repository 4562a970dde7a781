/**
 * Which reports may be sent to a model. In: reports and the time. Out: those, and a problem for each that stays here. Whatever can't be told
 * (an embargo in words, a clock time without its zone) is told against sending.
 */
import { paragraphsOf } from '../core/model/paragraphs.ts';
import type { Problem } from '../core/model/problems.ts';
import type { Report } from '../core/model/report.ts';

export interface Sendable {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Languages that there is a prompt for. */
const LANGUAGES: ReadonlySet<string> = new Set(['en']);

/** Reports in another language, without a paragraph or with another's very text are left out in silence: comparing names them. */
export function sendableReports(reports: readonly Report[], now: Date): Sendable {
  const problems = reports.flatMap(report => {
    const why = whyNot(report, now);
    return why === null ? [] : [notSent(report, why)];
  });
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

function whyNot({ status, embargoed }: Report, now: Date): string | null {
  if (status !== 'usable') return `its agency marks it "${status}"`;
  if (embargoed === null) return null;
  const end = embargoEnd(embargoed);
  if (end === null) return `its embargo ("${embargoed}") is no moment that can be read`;
  return now.getTime() < end ? `it is embargoed until ${embargoed}` : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const HOUR = 3_600_000;
/** Hours by which the last place on Earth is behind UTC: a day or an hour without a zone is over when it is over there. */
const LAST_PLACE = 12;

/** The moment an embargo ends, in milliseconds since 1970; null if it is told in words. */
export function embargoEnd(embargoed: string): number | null {
  if (DAY.test(embargoed)) return momentOf(`${embargoed}T00:00:00Z`, 24 + LAST_PLACE);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(embargoed)) return null;
  return OFFSET.test(embargoed) ? momentOf(embargoed, 0) : momentOf(`${embargoed}Z`, LAST_PLACE);
}

function momentOf(iso: string, hours: number): number | null {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : at + hours * HOUR;
}
