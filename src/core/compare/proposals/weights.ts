/**
 * Weights of the features of a proposed difference: how much each speaks for a clash (log-odds), learned from the recorded answers of one large model
 * about stories that annotators have read, by `training/proposals.ts`, which prints them and how well they tell on stories left out.
 */
import type { FeatureId } from './features.ts';

export const CONSTANT = -1.6;

export const WEIGHTS: Readonly<Record<FeatureId, number>> = {
  apart: 0.45,
  turned: 0.28,
  'one-report': 0.55,
  'same-name': -0.34,
  'other-name': -0.43,
  both: -0.65,
  late: -1.09,
  short: 0.23,
  long: -0.48,
  'other-words': 0.49,
  soft: -0.47,
  source: -0.3,
  adds: -0.47,
  'one-says': 0.37,
  part: -0.36,
  'was-open': 0.73,
  conflict: 1.43,
  update: 0.67,
  material: 1.02,
  'material-clash': 1.05,
  'minor-clash': 1.01,
};

/**
 * Sum from which what its proposer calls a clash is called one, and from which what its proposer calls a detail is: less is asked of the first where
 * most proposed clashes are clashes, so that few are lost. `training/proposals.ts` has the table.
 */
export const LIKELY = -0.3;
export const LIKELY_DETAIL = -0.4;
