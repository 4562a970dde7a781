/**
 * Citations: how the page names a text and a place in it: `Courier¶3`. In: reports. Out: a short name each, and the place of evidence.
 * Names are the outlets' own, shortened, never made up; a text without an outlet goes by its id.
 */
import type { Evidence } from '../core/model/comparison.ts';
import { isParagraph, paragraphsOf } from '../core/model/paragraphs.ts';
import type { Report } from '../core/model/report.ts';
import { spanIndexAt } from '../core/text/spans.ts';
import { safe } from './widths.ts';

/** What a citation needs of a report. */
export type Cited = Pick<Report, 'id' | 'outlet' | 'blocks' | 'text'>;

/** Short name by report id. */
export type TextNames = ReadonlyMap<string, string>;

/** Longest outlet name that is shown whole, in characters. */
const LONGEST_NAME = 10;
/** A last word shorter than this (`News`, `Four`) names no outlet by itself. */
const LEAST_WORD = 5;
/** Longest id that can stand behind an outlet's name, in characters. */
const LONGEST_SUFFIX = 3;

export function textNames(reports: readonly Pick<Report, 'id' | 'outlet'>[]): TextNames {
  const short = reports.map(({ id, outlet }) => (outlet === null ? safe(id) : shortName(safe(outlet))));
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    reports.map(({ id, outlet }, i) => {
      const name = short[i]!;
      if (outlet === null || counts.get(name) === 1) return [id, name];
      return [id, id.length > LONGEST_SUFFIX ? safe(id) : `${name}/${safe(id)}`];
    }),
  );
}

const DOMAIN = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/;
/** Second-level parts of addresses that belong to the ending: `co.uk`, `com.cn`. */
const ENDINGS: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'ne', 'or']);

/** Whether an outlet is given by the address of its site. */
export function isAddress(outlet: string): boolean {
  return DOMAIN.test(outlet);
}

function shortName(outlet: string): string {
  if (isAddress(outlet)) return domainName(outlet);
  const words = outlet.replace(/^The /, '').split(' ');
  const name = words.join(' ');
  if (name.length <= LONGEST_NAME) return name;
  const initials = words.filter(word => /^\p{Lu}/u.test(word)).map(word => word[0]!);
  if (initials.length > 2) return initials.join('');
  const last = words.at(-1)!;
  return last.length >= LEAST_WORD ? last : [...words].sort((a, b) => b.length - a.length)[0]!;
}

function domainName(address: string): string {
  const parts = address
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .split('.');
  const at = parts.length - 2;
  return (at > 0 && ENDINGS.has(parts[at]!) ? parts[at - 1] : parts[at]) ?? address;
}

/** The place of evidence in its text: `¶3`, ` headline`, ` caption`; paragraphs are counted from 1, headings with them. */
export function placeOf({ blocks }: Cited, { start, field }: Pick<Evidence, 'start' | 'field'>): string {
  if (field === 'headline') return ' headline';
  const at = spanIndexAt(blocks, start);
  const block = blocks[at];
  if (block === undefined) return '';
  if (!isParagraph(block)) return ` ${block.kind}`;
  return `¶${paragraphsOf({ blocks: blocks.slice(0, at + 1) }).length}`;
}

/** Cites a place in a report. */
export type Cite = (evidence: Pick<Evidence, 'report' | 'start' | 'field'>) => string;

export function citer(reports: readonly Cited[]): Cite {
  const names = textNames(reports);
  const byId = new Map(reports.map(report => [report.id, report]));
  return evidence => {
    const report = byId.get(evidence.report);
    const name = names.get(evidence.report) ?? safe(evidence.report);
    return report === undefined ? name : name + placeOf(report, evidence);
  };
}
