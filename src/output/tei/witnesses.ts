/** Reports as the witnesses of an apparatus. In: reports and utterances. Out: a siglum for each rendering, and the list of witnesses. */
import type { ComparedReport, Utterance } from '../../core/model/comparison.ts';
import { xmlAttribute, xmlIds, xmlText } from '../xml.ts';

export interface Witnesses {
  /** The siglum (`xml:id`) of a report's nth rendering of one utterance, from 0. */
  readonly siglum: (report: string, nth: number) => string;
  readonly listWit: readonly string[];
}

/** A report that renders an utterance twice is two witnesses of it. */
export function witnessesOf(reports: readonly ComparedReport[], utterances: readonly Utterance[]): Witnesses {
  const most = new Map<string, number>();
  for (const { renderings } of utterances) {
    for (const [report, count] of countsOf(renderings.map(each => each.report)))
      most.set(report, Math.max(count, most.get(report) ?? 0));
  }
  const entries = reports.flatMap(report =>
    Array.from({ length: most.get(report.id) ?? 0 }, (_, nth) => ({ report, nth })),
  );
  const ids = xmlIds(
    'w',
    entries.map(({ report }) => report.id),
  );
  const sigla = new Map(entries.map(({ report, nth }, i) => [JSON.stringify([report.id, nth]), ids[i]!]));
  return {
    siglum: (report, nth) => sigla.get(JSON.stringify([report, nth]))!,
    listWit: entries.map(({ report, nth }, i) => witness(report, nth, ids[i]!)),
  };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** An address as a link may have it, what it has escaped left so; null where it is none of the web. */
function targetOf(url: string): string | null {
  try {
    const { href, protocol } = new URL(url);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

function witness(report: ComparedReport, nth: number, id: string): string {
  const { outlet, headline, published, publishedFrom, url, sha256 } = report;
  const target = url === null ? null : targetOf(url);
  const parts = [
    element('title', headline),
    element('publisher', outlet),
    publishedFrom === 'story' ? '' : date(published, report.zone),
    target === null || url === null ? '' : `<ref${xmlAttribute('target', target)}>${xmlText(url)}</ref>`,
    `<idno type="report">${xmlText(report.id)}</idno>`,
    `<idno type="sha256">${sha256}</idno>`,
    nth === 0 ? '' : `<note>Where the report has an utterance again (${nth + 1}).</note>`,
  ];
  return `<witness${xmlAttribute('xml:id', id)}><bibl>${parts.filter(part => part !== '').join(' ')}</bibl></witness>`;
}

function element(name: string, text: string | null): string {
  return text === null ? '' : `<${name}>${xmlText(text)}</${name}>`;
}

/** `when` holds what XML Schema takes for a date or a moment. */
function date(iso: string | null, zone: string | null): string {
  if (iso === null) return '';
  const full = iso.includes('T') && zone !== null && /^(?:Z|[+-]\d\d:\d\d)$/.test(zone) ? iso + zone : iso;
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(full);
  return `<date${xmlAttribute('when', isDate ? full : null)}>${xmlText(full)}</date>`;
}
