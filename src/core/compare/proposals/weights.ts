/**
 * Weights of the features of a proposed difference: how much each speaks for a clash (log-odds), learned from the recorded answers of one large model
 * about stories that annotators have read, by `training/proposals.ts`, which prints them and how well they tell on stories left out.
 */
import type { FeatureId } from './features.ts';

export const CONSTANT = -1.62;

export const WEIGHTS: Readonly<Record<FeatureId, number>> = {
  apart: 0.45,
  turned: 0.31,
  'one-report': 0.54,
  'same-name': -0.36,
  'other-name': -0.48,
  both: -0.6,
  late: -1.07,
  short: 0.24,
  long: -0.53,
  'other-words': 0.49,
  soft: -0.45,
  source: -0.29,
  adds: -0.46,
  'one-says': 0.36,
  part: -0.36,
  'was-open': 0.69,
  silent: -0.15,
  conflict: 1.45,
  update: 0.64,
  material: 1.03,
  'material-clash': 1.06,
  'minor-clash': 0.98,
};

/**
 * Sums from which what its proposer calls a clash is called one, and what its proposer calls a detail: chosen so that on the stories it was learned from
 * about two thirds of the clashes are found and four claims of five are right. `training/proposals.ts` has the table.
 */
export const LIKELY = -0.15;
export const LIKELY_DETAIL = -0.5;
