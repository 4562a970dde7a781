/**
 * Guards: which reports may be compared at all. In: annotations. Out: those to compare, those set aside and why, and problems.
 * A report of another event, an earlier version and a second copy of one text each would make false differences.
 */
import type { Annotation } from '../../model/layers.ts';
import type { Problem } from '../../model/problems.ts';
import type { Report } from '../../model/report.ts';
import { fieldText } from '../../model/report.ts';
import { normalForm } from '../../text/normal.ts';
import { compareStrings } from '../evidence/evidence.ts';
import { compareStamps } from '../relate/instants.ts';
import { compareVersionNumbers } from '../relate/version-numbers.ts';

export interface Guarded {
  readonly compared: readonly Annotation[];
  readonly setAside: readonly { readonly report: string; readonly why: string }[];
  readonly problems: readonly Problem[];
}

export interface GuardOptions {
  /** Compare also reports that share nothing with the others. */
  readonly force?: boolean;
}

/*
 * A report belongs to the story if it shares this many names with another, or this much of its vocabulary (cosine of content
 * concepts). Set on the development stories: reports of one event share 3 names and more or a cosine above .2; of two events in
 * the same city and trade a name or two and a cosine under .1.
 */
const SHARED_NAMES = 3;
const SHARED_VOCABULARY = 0.12;
/** Share of equal word runs from which two texts of one outlet are versions, two texts of any outlets copies. */
const NEAR_IDENTICAL = 0.8;
const SHINGLE = 5;

export function guardReports(annotations: readonly Annotation[], options: GuardOptions = {}): Guarded {
  const withheld = annotations.filter(a => a.report.status !== 'usable');
  const unread = annotations.filter(a => !withheld.includes(a) && isOtherLanguage(a));
  const usable = annotations.filter(a => !withheld.includes(a) && !unread.includes(a));
  const { current, earlier } = latestVersions(usable);
  const foreign = options.force === true ? [] : otherEvents(current);
  const compared = current.filter(annotation => !foreign.includes(annotation));
  return {
    compared,
    setAside: [
      ...withheld.map(a => ({ report: a.report.id, why: `its agency marks it ${a.report.status}` })),
      ...unread.map(a => ({ report: a.report.id, why: `its language (${a.report.language}) can't be compared yet` })),
      ...earlier,
      ...foreign.map(a => ({ report: a.report.id, why: 'it shares no who, where or when with the other reports' })),
    ].sort((a, b) => compareStrings(a.report, b.report)),
    problems: [
      ...earlier.map(({ report, why }) => ({ code: 'version' as const, report, detail: `${report}: ${why}.` })),
      ...foreign.map(a => ({
        code: 'other-event' as const,
        report: a.report.id,
        detail: `${a.report.id} seems to be about another event and was set aside; compare it anyway with --force.`,
      })),
    ],
  };
}

function isOtherLanguage(annotation: Annotation): boolean {
  return annotation.problems.some(problem => problem.code === 'other-language');
}

interface Versions {
  readonly current: readonly Annotation[];
  readonly earlier: readonly { readonly report: string; readonly why: string }[];
}

/** Of the versions of one article the latest speaks. Drafts and records are never versions of a report. */
function latestVersions(annotations: readonly Annotation[]): Versions {
  const earlier: { report: string; why: string }[] = [];
  const gone = new Set<Annotation>();
  for (let x = 0; x < annotations.length; x++) {
    for (let y = x + 1; y < annotations.length; y++) {
      const [a, b] = [annotations[x]!, annotations[y]!];
      if (gone.has(a) || gone.has(b) || a.report.role !== b.report.role) continue;
      if (!isVersion(a, b)) continue;
      const [older, newer] = isLater(a.report, b.report) ? [b, a] : [a, b];
      gone.add(older);
      const same = older.report.text === newer.report.text;
      earlier.push({
        report: older.report.id,
        why: same
          ? `the same text as ${newer.report.id}`
          : `an earlier version of ${newer.report.id}, which speaks for it`,
      });
    }
  }
  return { current: annotations.filter(a => !gone.has(a)), earlier };
}

function isVersion(a: Annotation, b: Annotation): boolean {
  if (a.report.url !== null && a.report.url === b.report.url) return true;
  if (a.report.text === b.report.text) return true;
  const sameOutlet = a.report.outlet !== null && a.report.outlet === b.report.outlet;
  return sameOutlet && overlap(shinglesOf(a), shinglesOf(b)) >= NEAR_IDENTICAL;
}

/**
 * Whether `a` is the later of two versions: by update or publication, its agency's number, length, then id. An undated text is the earlier, and dates that
 * can't be put in order are taken as they stand.
 */
function isLater(a: Report, b: Report): boolean {
  const [timeA, timeB] = [writtenAt(a), writtenAt(b)];
  const inTime =
    timeA !== null && timeB !== null && compareStamps({ at: timeA, zone: a.zone }, { at: timeB, zone: b.zone });
  return (
    (inTime ||
      compareVersionNumbers(a, b) ||
      (inTime === 0 ? 0 : compareStrings(timeA ?? '', timeB ?? '')) ||
      a.text.length - b.text.length ||
      compareStrings(b.id, a.id)) > 0
  );
}

/** What it tells itself; a day taken from the other reports says nothing of its order among them. */
function writtenAt({ updated, published, publishedFrom }: Report): string | null {
  return updated ?? (publishedFrom === 'story' ? null : published);
}

function shinglesOf(annotation: Annotation): ReadonlySet<string> {
  const words = annotation.terms.forms.filter((_, i) => annotation.terms.kind[i] !== 'mark');
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) found.add(words.slice(i, i + SHINGLE).join(' '));
  return found;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

/** Reports that hang together with no other. Of two reports that share nothing the second is set aside. */
function otherEvents(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length < 2) return [];
  const names = annotations.map(namesOf);
  const vocabularies = annotations.map(vocabularyOf);
  const groups = annotations.map((_, i) => i);
  for (let x = 0; x < annotations.length; x++) {
    for (let y = x + 1; y < annotations.length; y++) {
      if (groups[x] === groups[y]) continue;
      const shared = [...names[x]!].filter(name => names[y]!.has(name)).length;
      const alike = cosine(vocabularies[x]!, vocabularies[y]!);
      if (alike < SHARED_VOCABULARY && (shared < SHARED_NAMES || alike < SHARED_VOCABULARY / 2)) continue;
      const [from, to] = [Math.max(groups[x]!, groups[y]!), Math.min(groups[x]!, groups[y]!)];
      for (let i = 0; i < groups.length; i++) if (groups[i] === from) groups[i] = to;
    }
  }
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const main = [...sizes].sort(([a, x], [b, y]) => y - x || a - b)[0]![0];
  return annotations.filter((_, i) => groups[i] !== main);
}

function namesOf(annotation: Annotation): ReadonlySet<string> {
  return new Set(
    annotation.mentions
      .filter(mention => mention.form === 'name')
      .map(mention => normalForm(fieldText(annotation.report, mention).slice(mention.start, mention.end))),
  );
}

function vocabularyOf(annotation: Annotation): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  annotation.terms.concept.forEach((concept, i) => {
    if (annotation.terms.kind[i] === 'content') counts.set(concept, (counts.get(concept) ?? 0) + 1);
  });
  for (const [concept, count] of counts) counts.set(concept, Math.sqrt(count));
  return counts;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  let sizeA = 0;
  let sizeB = 0;
  for (const [concept, weight] of a) {
    dot += weight * (b.get(concept) ?? 0);
    sizeA += weight * weight;
  }
  for (const weight of b.values()) sizeB += weight * weight;
  return sizeA === 0 || sizeB === 0 ? 0 : dot / Math.sqrt(sizeA * sizeB);
}
