/**
 * How often each rule is right that calls a difference a clash. In: findings. Out: the same with the share that careful annotators bear out, and how many that
 * is of; and a clash of a rule that is wrong too often is shown as a difference, not called a clash.
 */
import type { Finding } from '../../model/comparison.ts';

interface Measured {
  readonly right: number;
  readonly of: number;
}

/** On stories that nobody reads, by `training/precisions.ts`. Rules that called nothing a clash there are not measured. */
const MEASURED: Readonly<Record<string, Measured>> = {
  'headline-words-in-no-body': { right: 0, of: 1 },
  'named-later': { right: 0, of: 1 },
  'own-age': { right: 1, of: 1 },
  'same-date': { right: 1, of: 1 },
  'same-unit': { right: 0, of: 1 },
  'stage-of-case': { right: 1, of: 1 },
  'state-arrest': { right: 2, of: 2 },
  'utterance-collation': { right: 0, of: 1 },
  'yes-and-no': { right: 1, of: 1 },
};

/** A rule that is surely right less often than this calls nothing a clash. */
const LEAST_RIGHT = 0.6;
/** Of the normal distribution: 19 of 20 samples lie within. */
const Z = 1.96;

export function withPrecision(finding: Finding): Finding {
  const measured = MEASURED[finding.why.rule];
  if (measured === undefined || (finding.relation !== 'conflict' && finding.relation !== 'update')) return finding;
  const share = Math.round((1000 * measured.right) / measured.of) / 1000;
  return {
    ...finding,
    relation: mostRight(measured) < LEAST_RIGHT ? 'compatible' : finding.relation,
    why: { ...finding.why, measuredPrecision: share, measuredOn: measured.of },
  };
}

/** The share that can still be true by what was seen: the upper end of Wilson's interval (1927). */
export function mostRight({ right, of }: Measured): number {
  const p = right / of;
  const z = Z * Z;
  return (p + z / (2 * of) + Z * Math.sqrt((p * (1 - p)) / of + z / (4 * of * of))) / (1 + z / of);
}
