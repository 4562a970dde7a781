/**
 * Utterances as a critical apparatus: one TEI P5 document by parallel segmentation, each report a witness. In: a comparison. Out: XML. The lemma is the reading of most
 * reports, which says nothing of what was spoken.
 */
import type { Comparison, Utterance } from '../core/model/comparison.ts';
import { straighten } from '../core/text/normal.ts';
import { citer } from './cites.ts';
import { titleOf } from './page.ts';
import { speakerNamer } from './speakers.ts';
import { type Reading, type Segment, segmentsOf } from './tei/readings.ts';
import { type Witnesses, witnessesOf } from './tei/witnesses.ts';
import { xmlAttribute, xmlText } from './xml.ts';

const PRINCIPLES = [
  'Each division is an utterance: quotations in quotation marks, of two or more reports, that render the same words spoken. Which wording was spoken can’t be told from them.',
  'lem is the reading of most reports, of as many the one of the report listed first; it is chosen to print an apparatus and is no judgement.',
  'An empty rdg or lem: the report’s quotation runs on without these words. A report that is not named in an app does not reach there: its quotation begins later, ends before, or is broken off.',
  'The words are the reports’, marks and all; white space is folded. app of the type substantive differ in words, those of the type orthographic in case or in marks around words alone; in those of the type extent all that reach there are alike.',
];

export function teiOf(comparison: Comparison, version: string): string {
  const { utterances, reports } = comparison;
  const witnesses = witnessesOf(reports, utterances);
  const { listWit } = witnesses;
  const cite = citer(reports);
  const nameOf = speakersOf(comparison);
  const divisions = utterances.map(utterance => division(utterance, witnesses, nameOf(utterance), cite));
  const number = /^\d+(?:\.\d+){0,3}/.exec(version)?.[0] ?? '0';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>Utterances: ${xmlText(titleOf(comparison))}</title></titleStmt>`,
    '<publicationStmt><p>Made by a program from the reports listed. Nothing in it is verified.</p></publicationStmt>',
    listWit.length === 0
      ? '<sourceDesc><p>No utterance is in two reports.</p></sourceDesc>'
      : `<sourceDesc>\n<listWit>\n${listWit.join('\n')}\n</listWit>\n</sourceDesc>`,
    '</fileDesc>',
    '<encodingDesc>',
    `<appInfo><application ident="synoptic" version="${number}"><label>Synoptic</label></application></appInfo>`,
    `<editorialDecl>${PRINCIPLES.map(principle => `<p>${xmlText(principle)}</p>`).join('\n')}</editorialDecl>`,
    '<variantEncoding method="parallel-segmentation" location="internal"/>',
    '</encodingDesc>',
    '</teiHeader>',
    '<text>',
    '<body>',
    ...(divisions.length === 0 ? ['<p>No utterance is in two reports.</p>'] : divisions),
    '</body>',
    '</text>',
    '</TEI>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Who speaks an utterance by its renderings: more than one name where they differ. */
function speakersOf(comparison: Comparison): (utterance: Utterance) => string {
  const byId = new Map(comparison.reports.map(report => [report.id, report]));
  const nameOf = speakerNamer(comparison);
  return ({ renderings }) => {
    const names = renderings.flatMap(({ report, speaker }) => {
      const found = byId.get(report);
      return (found === undefined ? null : nameOf(found, speaker).name) ?? [];
    });
    return names.length === 0 ? 'Speaker not told' : [...new Set(names)].join(' / ');
  };
}

function division(
  utterance: Utterance,
  { siglum }: Witnesses,
  speaker: string,
  cite: ReturnType<typeof citer>,
): string {
  const seen = new Map<string, number>();
  const sigla = utterance.renderings.map(({ report }) => {
    const nth = seen.get(report) ?? 0;
    seen.set(report, nth + 1);
    return siglum(report, nth);
  });
  const places = utterance.renderings.map(({ parts }, r) => {
    const at = parts.map(part => `${cite(part)} (${part.start}–${part.end})`).join(', ');
    return `<note type="place"${xmlAttribute('target', `#${sigla[r]}`)}>${xmlText(at)}</note>`;
  });
  const words = segmentsOf(utterance).map(segment => segmentXml(segment, sigla));
  return [
    `<div type="utterance"${xmlAttribute('xml:id', utterance.id)}>`,
    `<head>${xmlText(speaker)}</head>`,
    `<ab>${words.join('\n')}</ab>`,
    ...places,
    '</div>',
  ].join('\n');
}

interface Group {
  readonly reading: string;
  readonly sigla: string[];
}

/** Words that all have are text; others an entry. */
function segmentXml({ readings }: Segment, sigla: readonly string[]): string {
  const groups: Group[] = [];
  readings.forEach((reading, r) => {
    if (reading === null) return;
    const known = groups.find(group => group.reading === reading);
    if (known === undefined) groups.push({ reading, sigla: [sigla[r]!] });
    else known.sigla.push(sigla[r]!);
  });
  if (groups.length === 1 && !readings.includes(null)) return xmlText(groups[0]!.reading);
  const most = Math.max(...groups.map(group => group.sigla.length));
  const lemma = groups.find(group => group.sigla.length === most)!;
  const entries = [lemma, ...groups.filter(group => group !== lemma)].map((group, i) => entryXml(group, i === 0));
  return `<app type="${groups.length === 1 ? 'extent' : typeOf(readings)}">${entries.join('')}</app>`;
}

function entryXml({ reading, sigla }: Group, isLemma: boolean): string {
  const name = isLemma ? 'lem' : 'rdg';
  const wit = xmlAttribute('wit', sigla.map(siglum => `#${siglum}`).join(' '));
  return reading === '' ? `<${name}${wit}/>` : `<${name}${wit}>${xmlText(reading)}</${name}>`;
}

/** How readings that are there differ. */
export function typeOf(readings: readonly Reading[]): 'substantive' | 'orthographic' {
  const bare = readings.flatMap(reading => (reading === null ? [] : [bareWords(reading)]));
  return new Set(bare).size > 1 ? 'substantive' : 'orthographic';
}

/** Words without case, spaces and the marks around them; marks within one, or before a figure, may make it another: 1.5 is not 15, −5 not 5. */
const WORDS = /(?:(?<![\p{L}\p{N}])[-.,](?=\p{N}))?[\p{L}\p{M}\p{N}]+(?:[.,'-][\p{L}\p{M}\p{N}]+)*/gu;

function bareWords(reading: string): string {
  return (straighten(reading).replaceAll('\u2212', '-').toLowerCase().match(WORDS) ?? []).join('');
}
