/**
 * A finding as a row over texts: what each text has, side by side. In: a finding and the ids of the texts. Out: a cell a text, with its values under letters that say who
 * gives the same one, or what is known of a text that has none. Data for the screen's matrix and for pictures of it.
 */
import type { Comparison, Evidence, Finding, Silent } from '../core/model/comparison.ts';
import { isBorneOut, saidVariants } from './agreements.ts';
import { silentWords } from './clashes.ts';
import { balanceMarks, withoutStrays } from './marks.ts';
import type { SectionKind } from './page-parts.ts';
import { labelled } from './proposed.ts';
import { valuesOf } from './rows.ts';

/** Sections whose findings have values that can be set side by side. A wording is set word under word elsewhere; what one text alone has is beside nothing. */
export const GRID_SECTIONS: ReadonlySet<SectionKind> = new Set(['clash', 'sources', 'update', 'detail', 'alike']);

/** A value that a text gives. */
export interface GridValue {
  /** `A`, `B`: the same letter, the same value. */
  readonly letter: string;
  /** The value, where it has a name of its own: a reckoned date. */
  readonly label: string;
  readonly words: string;
  readonly voice: string | null;
  readonly place: Evidence;
}

export type GridCell =
  | { readonly is: 'values'; readonly values: readonly GridValue[] }
  /** Nothing was matched; `sign` stands for `words`, where there is one. */
  | { readonly is: 'silent'; readonly sign: string; readonly words: string }
  /** Nothing is known. */
  | { readonly is: 'empty'; readonly sign: string; readonly words: string };

export interface GridRow {
  readonly label: string;
  /** How many values the texts give. */
  readonly values: number;
  /** How many texts give one. */
  readonly texts: number;
  /** In the order of the texts. */
  readonly cells: readonly GridCell[];
}

const SIGNS: Readonly<Partial<Record<Silent['basis'], string>>> = { searched: '–', 'none-of-kind': '∅' };

const UNKNOWN: GridCell = { is: 'empty', sign: '', words: 'nothing known' };
/** Of a clause that others bear out: what has words of its topic, and no more can be told. */
const NEAR: GridCell = { is: 'empty', sign: '·', words: 'words on the same thing, not all of this' };
const ASIDE: GridCell = { is: 'empty', sign: '', words: 'set aside, not compared' };

/** `aside`: ids of texts that were not compared. */
export function gridRow(finding: Finding, texts: readonly string[], aside: ReadonlySet<string>): GridRow {
  const given = givenIn(finding);
  const named = new Set(finding.variants.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
  const silent = new Map(finding.silent.map(({ report, basis }) => [report, basis]));
  const cellOf = (text: string): GridCell => {
    const values = given.get(text);
    if (values !== undefined) return { is: 'values', values };
    const basis = silent.get(text);
    if (basis === undefined) return aside.has(text) ? ASIDE : named.has(text) ? NEAR : UNKNOWN;
    return { is: 'silent', sign: SIGNS[basis] ?? '', words: silentWords(basis, finding.kind).words };
  };
  const cells = texts.map(cellOf);
  const shown = cells.flatMap(cell => (cell.is === 'values' ? [cell.values] : []));
  return {
    label: labelOf(finding),
    values: new Set(shown.flatMap(values => values.map(({ letter }) => letter))).size,
    texts: shown.length,
    cells,
  };
}

/** What each text gives, its values in the finding's order, each in its first words there. */
function givenIn(finding: Finding): ReadonlyMap<string, readonly GridValue[]> {
  const given = new Map<string, GridValue[]>();
  valuesOf(saidVariants(finding)).forEach(({ label, evidence }, i) => {
    const letter = letterOf(i);
    const seen = new Set<string>();
    for (const place of evidence) {
      const { report, exact, voice } = place;
      if (seen.has(report)) continue;
      seen.add(report);
      const values = given.get(report) ?? [];
      given.set(report, values);
      values.push({ letter, label, words: balanceMarks(exact), voice: voice ?? null, place });
    }
  });
  return given;
}

/** A clause that is borne out goes by its own words. */
function labelOf(finding: Finding): string {
  const [clause] = finding.borne ?? [];
  if (isBorneOut(finding) && clause !== undefined) return `“${balanceMarks(clause.exact)}”`;
  return withoutStrays(labelled(finding).label);
}

const LETTERS = 26;

/** `A` to `Z`, then `AA`. */
export function letterOf(n: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (n % LETTERS));
  return n < LETTERS ? last : letterOf(Math.floor(n / LETTERS) - 1) + last;
}

/** The texts in the order of columns: those set aside last. */
export function columnsOf({ reports, setAside }: Comparison): {
  readonly texts: readonly string[];
  readonly aside: ReadonlySet<string>;
} {
  const aside = new Set(setAside.map(({ report }) => report));
  const ids = reports.map(({ id }) => id);
  return { texts: [...ids.filter(id => !aside.has(id)), ...ids.filter(id => aside.has(id))], aside };
}
