/**
 * Weights of the features of a proposed difference: how much each speaks for a clash (log-odds), learned from the recorded answers of one large model
 * about stories that annotators have read, by `training/proposals.ts`, which prints them and how well they tell on stories left out.
 */
import type { FeatureId } from './features.ts';

/** In a careful answer, and in one that calls nearly everything a clash. */
export type Weight = readonly [careful: number, hasty: number];

export const CONSTANT: Weight = [-1.65, -2.27];

export const WEIGHTS: Readonly<Record<FeatureId, Weight>> = {
  apart: [0.07, 0.06],
  turned: [0.34, 0.4],
  'one-report': [0.9, 1.18],
  'same-name': [-0.45, -0.65],
  'other-name': [-0.42, -0.38],
  both: [-1.3, -1.43],
  late: [-1.78, -1.92],
  short: [0.22, 0.32],
  long: [-0.58, -0.61],
  'other-words': [0.91, 0.91],
  soft: [-0.62, -0.33],
  source: [-0.58, -0.44],
  adds: [-0.75, -0.6],
  'one-says': [0.35, 0.31],
  part: [-0.51, -0.5],
  'was-open': [1.25, 1.46],
  silent: [-0.44, -0.36],
  conflict: [1.43, 0.44],
  update: [0.47, 1.04],
  material: [1.24, 1.08],
  'material-clash': [1.08, 0.96],
  'minor-clash': [0.94, 0.79],
  ruled: [1.53, 1.61],
  repeat: [0.47, 0.11],
  terse: [0.5, 0.58],
  agreed: [-0.68, -0.66],
  'all-apart': [0.69, 0.85],
  'clash-share': [-0.24, 0.37],
  'conflict-share': [-0.65, 0.3],
  'update-share': [1.42, 1.19],
  'ungraded-clash': [0.18, 0.33],
  alike: [0, -0.15],
  'alike-within': [0, 0.38],
  'same-values': [0, -0.9],
};

/**
 * Sum from which a difference is called a clash, whatever its proposer calls it: chosen so that on the stories it was learned from seven of ten clashes
 * are found and four claims of five are right. `training/proposals.ts` has the table.
 */
export const LIKELY = -0.75;
