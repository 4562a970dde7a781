/**
 * Figures of headlines: a count that a report's headline or heading gives and its own text contradicts.
 * In: annotations and their values. Out: findings within one report. Claimed only where the text has another figure for the same
 * thing and the headline's number nowhere, not even as a sum.
 */
import type { Finding, Variant } from '../../model/comparison.ts';
import type { Annotation, Quantity } from '../../model/layers.ts';
import { fieldText } from '../../model/report.ts';
import { spanIndexAt } from '../../text/spans.ts';
import type { FramedValue } from '../align/values.ts';
import { type StoryContext, silentReports } from '../context.ts';
import { evidenceId, evidenceOf } from '../evidence/evidence.ts';

export function compareFigures(context: StoryContext, values: readonly FramedValue[]): readonly Finding[] {
  return context.annotations.flatMap((annotation, at) => {
    const body = values.filter(
      value => value.at === at && value.quantity !== null && !isHeading(annotation, value.quantity),
    );
    return annotation.quantities
      .filter(
        quantity => isHeading(annotation, quantity) && isPlainCount(quantity) && !isHyphened(annotation, quantity),
      )
      .slice(0, MOST_HEADED)
      .flatMap(quantity => {
        const figure = contradicted(quantity, body);
        return figure === null ? [] : [figureFinding(context, annotation, quantity, figure)];
      });
  });
}

function isHeading({ report }: Annotation, { field, start }: Quantity): boolean {
  if (field === 'headline') return true;
  const kind = report.blocks[spanIndexAt(report.blocks, start)]?.kind;
  return kind === 'headline' || kind === 'heading';
}

/** A bare number of more than one of something: hedged ones leave room, and one may be any. */
function isPlainCount({ stated, rule }: Quantity): boolean {
  return stated.n !== null && stated.n > 1 && stated.unit === null && stated.approximator === null && rule === 'count';
}

/** Figures of headings looked at in one report: more are no headlines but a table. */
const MOST_HEADED = 20;

/** "14- and 18-year-olds". */
function isHyphened({ report }: Annotation, quantity: Quantity): boolean {
  return fieldText(report, quantity)[quantity.end] === '-';
}

/** The first figure of the text for the same thing, if the headline's is not in the text at all. */
function contradicted(quantity: Quantity, body: readonly FramedValue[]): FramedValue | null {
  const n = quantity.stated.n!;
  const counts = body.flatMap(value => (value.quantity!.stated.unit === null ? [value.quantity!] : []));
  // the hurt and the dead make one sum, lorries and people none
  const added =
    quantity.measures.event === null
      ? counts.filter(({ measures }) => measures.head === quantity.measures.head)
      : counts;
  if (counts.some(count => mayBe(count, n)) || isSum(added, n)) return null;
  const same = body.filter(
    value =>
      isPlainCount(value.quantity!) && !value.frame.isPart && !value.frame.isRest && isSameThing(quantity, value),
  );
  return same[0] ?? null;
}

function mayBe({ min, max }: Quantity, n: number): boolean {
  return (min ?? -Infinity) <= n && n <= (max ?? Infinity) && !(min === null && max === null);
}

/** Figures whose sums are tried: a report of a disaster has some dozens at most. */
const MOST_SUMMED = 40;

/** Whether two or three of the text's figures add up to it: killed and injured, here and there. */
function isSum(counts: readonly Quantity[], n: number): boolean {
  const numbers = counts.flatMap(({ stated }) => (stated.n === null ? [] : [stated.n])).slice(0, MOST_SUMMED);
  return numbers.some((a, i) =>
    numbers.some(
      (b, j) =>
        j > i && (a + b === n || a - b === n || b - a === n || numbers.some((c, k) => k > j && a + b + c === n)),
    ),
  );
}

function isSameThing({ measures }: Quantity, value: FramedValue): boolean {
  const other = value.quantity!.measures;
  if (measures.event !== null && measures.event === value.event && other.role === 'toll')
    return isSameHead(measures, value);
  if (measures.event !== null && value.event !== null) return false;
  return measures.head !== null && measures.head === other.head && !value.isGeneral;
}

/** "Nineteen hurt" counts whomever; women are not the people. */
function isSameHead({ head }: Quantity['measures'], value: FramedValue): boolean {
  return head === null || head === value.quantity!.measures.head;
}

function figureFinding(
  context: StoryContext,
  annotation: Annotation,
  quantity: Quantity,
  figure: FramedValue,
): Finding {
  const { report } = annotation;
  const variants = [quantity, figure.quantity!].map((each): Variant => {
    const evidence = evidenceOf(report, each);
    const { min, max, minOpen, maxOpen, stated } = each;
    const { unit, approximator } = stated;
    return {
      value: { type: 'range', min, max, minOpen, maxOpen, unit, approximator },
      display: evidence.exact,
      evidence: [evidence],
    };
  });
  return {
    id: evidenceId(
      'f',
      'number',
      variants.flatMap(({ evidence }) => evidence),
      context.published,
    ),
    kind: 'number',
    relation: 'conflict',
    between: 'report',
    severity: 'material',
    label: `${capital(figure.quantity!.measures.head ?? quantity.measures.head ?? 'all')}: number in headline and text`,
    group: null,
    voices: [],
    variants,
    silent: silentReports(context, 'number', new Set([report.id])),
    why: { rule: 'figure-of-headline', features: { figures: 2 }, measuredPrecision: null },
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
