/** What lies on the words of a text: cards, quotations by speaker, shared passages. In: a story and a text. Out: marks, worst first, once for each story. */

import type { ComparedReport, Evidence } from '../../src/core/model/comparison.ts';
import type { Speaker } from '../../src/core/model/layers.ts';
import type { Field } from '../../src/core/model/report.ts';
import type { Mark } from './marks.ts';
import type { Layer } from './relations.ts';
import { KINDS_FIRST } from './relations.ts';
import { placeKey, type Story } from './story.ts';
import { differing } from './wordings.ts';

/** What a mark stands for. */
export interface Lying {
  readonly layer: Layer;
  /** Of a card its key. */
  readonly card: string | null;
  /** What it is called: the label of the finding, the speaker. */
  readonly told: string;
  readonly field: Field;
}

const KNOWN = new WeakMap<Story, Map<string, readonly Mark<Lying>[]>>();

/** All marks of a text; `field` says on which of its strings each lies. */
export function lyingOn(story: Story, report: string): readonly Mark<Lying>[] {
  const known = KNOWN.get(story) ?? allOf(story);
  KNOWN.set(story, known);
  return known.get(report) ?? [];
}

function allOf(story: Story): Map<string, readonly Mark<Lying>[]> {
  const byReport = new Map<string, Mark<Lying>[]>();
  const seen = new Set<string>();
  const put = (evidence: Evidence, of: Omit<Lying, 'field'>): void => {
    const key = `${of.layer}\n${of.card}\n${placeKey(evidence)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { report, start, end, field = 'text' } = evidence;
    const marks = byReport.get(report) ?? [];
    byReport.set(report, marks);
    marks.push({ start, end, of: { ...of, field } });
  };
  const differs = differing(story);
  for (const { key, is, item, evidence } of story.cards.values()) {
    if (is === 'proposals') continue;
    const told = item.label === '' ? (item.rows[0]?.cells[0]?.words ?? '') : item.label;
    // words that several texts quote alike are quoted words, and no more
    const layer = is === 'quotation' && !differs.has(key) ? 'speaker' : is;
    for (const each of evidence) put(each, { layer, card: key, told });
  }
  for (const { report, speaker, spans } of quotedWords(story))
    for (const span of spans)
      put({ ...span, report, exact: '', prefix: '', suffix: '' }, { layer: 'speaker', card: null, told: speaker });
  for (const { renderings, words } of story.comparison.shared.passages)
    for (const each of renderings)
      put(each, { layer: 'shared', card: null, told: `${words} words in a row that another text has` });
  for (const marks of byReport.values())
    marks.sort((a, b) => KINDS_FIRST.indexOf(a.of.layer) - KINDS_FIRST.indexOf(b.of.layer));
  return byReport;
}

interface Quoted {
  readonly report: string;
  readonly speaker: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly field?: Field }[];
}

function quotedWords({ comparison }: Story): readonly Quoted[] {
  return comparison.reports.flatMap(report =>
    report.quotations.map(({ speaker, content }) => ({
      report: report.id,
      speaker: nameOf(report, speaker),
      spans: content,
    })),
  );
}

function nameOf(report: ComparedReport, { start, end, field }: Speaker): string {
  if (start === undefined || end === undefined || report.text === '') return 'speaker not told';
  return (field === 'headline' ? (report.headline ?? '') : report.text).slice(start, end);
}
