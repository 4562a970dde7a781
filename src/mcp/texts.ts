/**
 * Answers as text: the same as their data, for clients that hand a model text. In: the shapes. Out: lines, without characters that a terminal would obey.
 * Words in “…” are exact but for folded white space.
 */
import { safe } from '../output/widths.ts';
import type { ShownEvidence, ShownFinding, ShownPage, ShownProblem, ShownReport, ShownSide } from './shapes.ts';

/** `“nearly two hours” gull¶1 [41,57) — Hanna Brekke`. */
export function evidenceText({ exact, more, report, place, start, end, voice }: ShownEvidence): string {
  const words = `“${safe(exact)}${more === undefined ? '' : ` … (${more} more)`}”`;
  const where = `${safe(report)}${place.startsWith('¶') ? '' : ' '}${place} [${start},${end})`;
  return `${words} ${where}${voice === undefined ? '' : ` — ${safe(voice)}`}`;
}

export function findingText(finding: ShownFinding): string {
  const { id, relation, kind, severity, between, label, sides, borneOutBy, nearest, notMatchedIn, by } = finding;
  const proposed = by === undefined ? '' : ` · ◇ proposed by ${safe(by)}`;
  const head = `${id} ${relation} · ${severity} · ${kind} · between ${between}${proposed} · ${safe(label)}`;
  // where a clause bears it out the sides are parts of the same words
  const rows = borneOutBy === undefined ? sides.flatMap(sideLines) : borneOutBy.map(evidenceText);
  const near = nearest === undefined ? [] : [`nearest elsewhere: ${evidenceText(nearest)}`];
  return lines([head, ...indented([...rows, ...near, ...silentLines(notMatchedIn)])]);
}

function sideLines({ read, evidence, morePlaces }: ShownSide): readonly string[] {
  const value = read === undefined ? '' : ` (read as ${safe(read)})`;
  const more = morePlaces === undefined ? [] : [`and ${morePlaces} more places`];
  return [
    ...evidence.map((each, i) => `${i === 0 ? '- ' : '  '}${evidenceText(each)}${i === 0 ? value : ''}`),
    ...more,
  ];
}

function silentLines(silent: ShownFinding['notMatchedIn']): readonly string[] {
  if (silent.length === 0) return [];
  return [`not matched in: ${silent.map(({ report, basis }) => `${safe(report)} (${basis})`).join(', ')}`];
}

export function reportText({
  id,
  headline,
  outlet,
  published,
  publishedFrom,
  role,
  paragraphs,
  length,
  setAside,
}: ShownReport): string {
  const dated = published === null ? 'undated' : `${published}${publishedFrom === 'story' ? ' (from the others)' : ''}`;
  const parts = [
    headline === null ? 'no headline' : `“${safe(headline)}”`,
    outlet === null ? 'no outlet' : safe(outlet),
    safe(dated),
    role,
    `${paragraphs} paragraphs`,
    `${length} units`,
  ];
  return `${safe(id)}: ${parts.join(', ')}${setAside === null ? '' : `; set aside: ${safe(setAside)}`}`;
}

export function problemLines(problems: readonly ShownProblem[]): readonly string[] {
  return problems.map(
    ({ code, report, detail }) => `problem (${code})${report === null ? '' : ` ${safe(report)}`}: ${safe(detail)}`,
  );
}

/** `items 11-20 of 57; next: offset 20`. */
export function pageText({ offset, shown, total, next }: ShownPage, what: string): string {
  if (total === 0) return `no ${what}`;
  if (shown === 0) return `${what}: none from offset ${offset}; there are ${total}`;
  const on = next === null ? '' : `; next: offset ${next}`;
  return `${what} ${offset + 1}-${offset + shown} of ${total}${on}`;
}

export function indented(rows: readonly string[]): readonly string[] {
  return rows.map(row => `  ${row}`);
}

export function lines(rows: readonly string[]): string {
  return rows.join('\n');
}
