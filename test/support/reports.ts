/** A report of a text alone, for tests and scores that start behind the readers of files. */
import type { Report } from '../../src/core/model/report.ts';

/** Nothing is told of it but its text, one paragraph, and what is `stated`. */
export function bareReport(id: string, text: string, stated: Partial<Report> = {}): Report {
  return {
    id,
    input: id,
    role: 'report',
    outlet: null,
    url: null,
    headline: null,
    byline: null,
    published: null,
    publishedFrom: null,
    updated: null,
    zone: null,
    status: 'usable',
    embargoed: null,
    language: 'en',
    sha256: '',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...stated,
  };
}
