/** Reports as schema.org articles, with the strings that annotations point into. */
import type { ComparedReport } from '../../core/model/comparison.ts';
import { hasOwnHeadline } from '../../core/model/report.ts';
import { type Names, PROGRAM } from './names.ts';
import type { SourceOf } from './selections.ts';

export interface ArticleOptions {
  readonly names: Names;
  readonly sourceOf: SourceOf;
  /** Whether the text goes with it. */
  readonly withText: boolean;
}

/** The article and its strings. */
export function articleNodes(report: ComparedReport, { names, sourceOf, withText }: ArticleOptions): readonly object[] {
  const text = sourceOf(report, 'text');
  const headline = hasOwnHeadline(report) ? sourceOf(report, 'headline') : null;
  const sources = [text, ...(headline === null ? [] : [headline])];
  return [
    {
      '@type': report.role === 'report' ? 'NewsArticle' : 'CreativeWork',
      '@id': names.of('report', report.id),
      identifier: report.id,
      ...given('headline', report.headline),
      ...given('url', webAddress(report.url)),
      ...given('publisher', report.outlet === null ? null : { '@type': 'NewsMediaOrganization', name: report.outlet }),
      ...given('creditText', report.byline),
      ...given('datePublished', report.publishedFrom === 'story' ? null : moment(report.published, report.zone)),
      ...given('dateModified', moment(report.updated, report.zone)),
      ...given('inLanguage', report.language),
      ...(withText && report.role === 'report' ? { articleBody: report.text } : {}),
      ...(withText && report.role !== 'report' ? { text: report.text } : {}),
      encoding: sources.map(({ id }) => id),
      sdPublisher: PROGRAM,
    },
    ...sources.map(({ id, sha256 }) => ({ '@type': 'TextObject', '@id': id, encodingFormat: 'text/plain', sha256 })),
  ];
}

export function given(name: string, value: unknown): object {
  return value === null || value === undefined ? {} : { [name]: value };
}

function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) ? url : null;
}

/** A moment with its offset where that is told. */
function moment(iso: string | null, zone: string | null): string | null {
  if (iso === null || !iso.includes('T') || zone === null || !/^(?:Z|[+-]\d\d:\d\d)$/.test(zone)) return iso;
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : iso + zone;
}
