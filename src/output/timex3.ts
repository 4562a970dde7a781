/**
 * A report's text with its times marked in place: a TimeML document (TimeML 1.2.1) of TIMEX3 elements. In: an annotation. Out: XML; with its tags taken away, TEXT is
 * the report's text to the letter, but for characters that no XML can hold.
 */
import type { Annotation, TimeExpression } from '../core/model/layers.ts';
import { fieldText, hasOwnHeadline, type Report } from '../core/model/report.ts';
import { isChangedByXml, xmlAttribute, xmlText } from './xml.ts';

/** Whether some character of its text or headline had to give way to U+FFFD. */
export function isChangedByTimeMl({ text, headline }: Report): boolean {
  return isChangedByXml(text) || isChangedByXml(headline ?? '');
}

/** The document without an XML declaration, so that several can stand in one file. */
export function timeMlOf({ report, times }: Annotation): string {
  const shown = new Map(
    (['headline', 'text'] as const).map(field => [
      field,
      withoutCrossing(times.filter(time => (time.field ?? 'text') === field)),
    ]),
  );
  const all = new Set([...shown.values()].flat());
  // a time that is not marked is no anchor
  const ids = new Map(times.flatMap((time, i) => (all.has(time) ? [[placeOf(time), `t${i + 1}`] as const] : [])));
  const marked = (field: 'text' | 'headline'): string => {
    const own = shown.get(field)!;
    return markedText(fieldText(report, { start: 0, end: 0, field }), own, report, ids);
  };
  return [
    '<TimeML>',
    `<DOCID>${xmlText(report.id)}</DOCID>`,
    `<DCT>${creationTime(report)}</DCT>`,
    ...(hasOwnHeadline(report) ? [`<TITLE>${marked('headline')}</TITLE>`] : []),
    `<TEXT>${marked('text')}</TEXT>`,
    '</TimeML>',
    '',
  ].join('\n');
}

type Ids = ReadonlyMap<string, string>;

function placeOf({ field, start, end }: Pick<TimeExpression, 'field' | 'start' | 'end'>): string {
  return `${field ?? 'text'} ${start} ${end}`;
}

/** Id of the publication date, from which times without another anchor are reckoned. */
const CREATION = 't0';

/** A date that other reports of the story lent is not when this one was published, and does not say so. */
function creationTime({ published, publishedFrom }: Report): string {
  if (published === null) return '';
  const attributes = [
    xmlAttribute('tid', CREATION),
    xmlAttribute('type', published.includes('T') ? 'TIME' : 'DATE'),
    xmlAttribute('value', published),
    xmlAttribute('temporalFunction', 'false'),
    xmlAttribute('functionInDocument', publishedFrom === 'story' ? null : 'PUBLICATION_TIME'),
  ];
  return `<TIMEX3${attributes.join('')}>${xmlText(published)}</TIMEX3>`;
}

/** Times that can be elements: one can't begin inside another and end outside it. */
function withoutCrossing(times: readonly TimeExpression[]): readonly TimeExpression[] {
  let at = 0;
  return times.filter(({ start, end }) => {
    if (start < at) return false;
    at = end;
    return true;
  });
}

function markedText(text: string, times: readonly TimeExpression[], report: Report, ids: Ids): string {
  let xml = '';
  let at = 0;
  for (const time of times) {
    xml += xmlText(text.slice(at, time.start));
    xml += `<TIMEX3${attributesOf(time, report, ids)}>${xmlText(text.slice(time.start, time.end))}</TIMEX3>`;
    at = time.end;
  }
  return xml + xmlText(text.slice(at));
}

function attributesOf(time: TimeExpression, report: Report, ids: Ids): string {
  const isReckoned = isInferred(time);
  return [
    xmlAttribute('tid', ids.get(placeOf(time))!),
    xmlAttribute('type', time.type),
    xmlAttribute('value', time.value),
    xmlAttribute('mod', time.mod),
    xmlAttribute('temporalFunction', isReckoned ? 'true' : null),
    xmlAttribute('anchorTimeID', isReckoned ? anchorOf(time, report, ids) : null),
  ].join('');
}

/** Whether the words leave part of a date's or moment's value to be worked out. */
function isInferred({ type, stated }: TimeExpression): boolean {
  return (type === 'DATE' || type === 'TIME') && !stated.includes('year');
}

/** Another time of the text, or the publication date; null where it is reckoned from nothing that is known: its value then has an X, or is a bare reference. */
function anchorOf({ anchor, value }: TimeExpression, { published }: Report, ids: Ids): string | null {
  const other = anchor === null ? undefined : ids.get(placeOf(anchor));
  if (other !== undefined) return other;
  return published !== null && /^(?:\d{2,4}|[A-Z]+_REF$)/.test(value) ? CREATION : null;
}

/** Documents as one file that is XML: one by itself, or several below a root. */
export function timeMlFile(documents: readonly string[]): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const [only] = documents;
  if (documents.length === 1) return head + only!;
  return `${head}<TimeMLDocuments>\n${documents.join('')}</TimeMLDocuments>\n`;
}
