/**
 * Weights of the features of a proposed difference: how much each speaks for a clash (log-odds), learned from answers of large models about
 * stories that annotators have read, by `training/proposals.ts`, which prints them and how well they tell on stories left out.
 */
import type { FeatureId } from './features.ts';

export const CONSTANT = -2.5;

export const WEIGHTS: Readonly<Record<FeatureId, number>> = {
  apart: 0.19,
  turned: 0.3,
  'one-report': 0.62,
  'same-name': -0.12,
  'other-name': -0.31,
  both: -0.95,
  late: -1.91,
  short: 0.41,
  long: -0.33,
  'other-words': 0.6,
  soft: -0.71,
  source: -0.44,
  adds: -0.63,
  'one-says': 0.2,
  part: -0.25,
  'was-open': 1.2,
  silent: -1.12,
  conflict: 1.69,
  update: 0.31,
  material: 1.55,
  'material-clash': 0.21,
  'minor-clash': 0.79,
  ruled: 1.81,
  repeat: 0.41,
  terse: 0.3,
  agreed: -0.09,
  'all-apart': 0.64,
  'clash-share': 0.46,
  'conflict-share': -0.02,
  'update-share': 2.17,
  'ungraded-clash': 1.43,
  alike: 0.52,
  'alike-within': -0.03,
  'same-values': -0.56,
};

/**
 * Sum from which a difference is called a clash, whatever its proposer calls it: chosen so that on the stories it was learned from seven of ten clashes
 * are found and four claims of five are right. `training/proposals.ts` has the table.
 */
export const LIKELY = -0.7;
