/**
 * How likely two reports are of one event. In: two entries of a stream. Out: features, and what learned trees make of them: the logarithm of the odds. No feature is a
 * word's own: they ask how much of what is telling both have, and whether names of the lead, ages, counts and days can be the same event's.
 */
import { type Forest, sumOf } from '../text/forest.ts';
import { SKETCH_SIZE } from './digests.ts';
import type { Entry } from './entries.ts';
import { AGE, COUNT, HEAD, LEAD, MADE, NAME, NUMERIC, PAIR } from './kinds.ts';

/** In the order of a row. */
export const FEATURES = [
  'all',
  'names',
  'words',
  'pairs',
  'numbers',
  'lead',
  'headline',
  'tellingNames',
  'mostTelling',
  'secondTelling',
  'thirdTelling',
  'tellingPairs',
  'sharedPairs',
  'hoursApart',
  'sameOutlet',
  'sharedAges',
  'otherAges',
  'contained',
  'lengths',
  'leadNamesLeast',
  'leadNamesMost',
  'leadWordsLeast',
  'toldDaysApart',
  'tellingCounts',
  'telling',
  'shorter',
  'wording',
  'missingLeadLeast',
  'missingLeadMost',
  'missingNameLeast',
  'missingNameMost',
  'firstDaysApart',
  'newerTellsOf',
  'newerLooksBack',
  'leadNumbersShared',
  'leadNumbersOther',
  'leadAgesOther',
] as const;

/** Where there is nothing to hold against each other. */
const NOTHING = -0.1;
const MOST_DAYS_APART = 60;
const HOURS = 24;

/** Fills a row for two entries; which is the later is told by their numbers. */
export function readFeatures(a: Entry, b: Entry, row: Float64Array): void {
  const [older, newer] = a.n < b.n ? [a, b] : [b, a];
  const { terms: termsA, kinds: kindsA } = older.digest;
  const { terms: termsB, kinds: kindsB } = newer.digest;
  const { weights: weightsA } = older;
  const { weights: weightsB, telling } = newer;
  let [all, names, words, pairs, numbers, lead, head] = [0, 0, 0, 0, 0, 0, 0];
  let [tellingNames, first, second, third, tellingPairs, sharedPairs] = [0, 0, 0, 0, 0, 0];
  let [leadAgesA, leadAgesB] = [0, 0];
  let [ages, plain, tellingCounts, total] = [0, 0, 0, 0];
  let [leadNamesA, leadNamesB, leadWordsA, leadWordsB] = [0, 0, 0, 0];
  let [missingLeadA, missingLeadB, missingA, missingB] = [0, 0, 0, 0];
  let [i, k] = [0, 0];
  const [lengthA, lengthB] = [termsA.length, termsB.length];
  while (i < lengthA || k < lengthB) {
    const termA = i < lengthA ? termsA[i]! : Infinity;
    const termB = k < lengthB ? termsB[k]! : Infinity;
    if (termA < termB) {
      if (kindsA[i]! & NAME) {
        if (weightsA[i]! > missingA) missingA = weightsA[i]!;
        if (kindsA[i]! & LEAD && weightsA[i]! > missingLeadA) missingLeadA = weightsA[i]!;
      }
      i++;
    } else if (termB < termA) {
      if (kindsB[k]! & NAME) {
        if (weightsB[k]! > missingB) missingB = weightsB[k]!;
        if (kindsB[k]! & LEAD && weightsB[k]! > missingLeadB) missingLeadB = weightsB[k]!;
      }
      k++;
    } else {
      const [kindA, kindB, told] = [kindsA[i]!, kindsB[k]!, telling[k]!];
      const [weightA, weightB] = [weightsA[i]!, weightsB[k]!];
      const product = weightA * weightB;
      all += product;
      plain += weightA < weightB ? weightA : weightB;
      total += told;
      if ((kindA | kindB) & NAME) {
        if (kindA & kindB & NAME) names += product;
        tellingNames += told;
      } else if (kindB & PAIR) {
        pairs += product;
        tellingPairs += told;
        sharedPairs++;
      } else if (kindB & NUMERIC) {
        numbers += product;
        if (kindB & AGE) {
          ages++;
          if (kindA & LEAD) leadAgesA++;
          if (kindB & LEAD) leadAgesB++;
        }
        if (kindB & COUNT) tellingCounts += told;
      } else words += product;
      if (kindA & kindB & LEAD) lead += product;
      if (kindA & kindB & HEAD) head += product;
      if (kindA & LEAD) {
        if (kindA & NAME) leadNamesA += told;
        else if (!(kindA & MADE)) leadWordsA += told;
      }
      if (kindB & LEAD) {
        if (kindB & NAME) leadNamesB += told;
        else if (!(kindB & MADE)) leadWordsB += told;
      }
      if (!(kindB & PAIR)) {
        if (told > first) [third, second, first] = [second, first, told];
        else if (told > second) [third, second] = [second, told];
        else if (told > third) third = told;
      }
      i++;
      k++;
    }
  }
  const [x, y] = [older.sums, newer.sums];
  const [namesA, namesB] = [shareOf(leadNamesA, x.leadNames), shareOf(leadNamesB, y.leadNames)];
  row[0] = cosine(all, x.all, y.all);
  row[1] = cosine(names, x.names, y.names);
  row[2] = cosine(words, x.words, y.words);
  row[3] = cosine(pairs, x.pairs, y.pairs);
  row[4] = cosine(numbers, x.numbers, y.numbers);
  row[5] = cosine(lead, x.lead, y.lead);
  row[6] = cosine(head, x.head, y.head);
  row[7] = tellingNames;
  row[8] = first;
  row[9] = second;
  row[10] = third;
  row[11] = tellingPairs;
  row[12] = sharedPairs;
  row[13] = hoursApart(older.digest.hour, newer.digest.hour);
  row[14] = older.digest.outlet !== 0 && older.digest.outlet === newer.digest.outlet ? 1 : 0;
  row[15] = ages;
  row[16] = ages === 0 ? Math.min(x.ages, y.ages) : 0;
  row[17] = plain / Math.max(Math.min(x.plain, y.plain), Number.MIN_VALUE);
  row[18] = ratio(older.digest.words, newer.digest.words);
  row[19] = Math.min(namesA, namesB);
  row[20] = Math.max(namesA, namesB);
  row[21] = Math.min(shareOf(leadWordsA, x.leadWords), shareOf(leadWordsB, y.leadWords));
  row[22] = daysApart(older.digest.days, newer.digest.days);
  row[23] = tellingCounts;
  row[24] = total;
  row[25] = Math.min(older.digest.words, newer.digest.words);
  row[26] = sharedWording(older.digest.sketch, newer.digest.sketch);
  row[27] = Math.min(missingLeadA, missingLeadB);
  row[28] = Math.max(missingLeadA, missingLeadB);
  row[29] = Math.min(shareOf(missingA, x.mostName), shareOf(missingB, y.mostName));
  row[30] = Math.max(shareOf(missingA, x.mostName), shareOf(missingB, y.mostName));
  row[31] = capped(older.digest.firstDay, newer.digest.firstDay);
  row[32] = capped(dayOf(newer.digest.hour), newer.digest.firstDay);
  row[33] = nearest(newer.digest.days, dayOf(older.digest.hour));
  row[34] = bitsOf(older.digest.leadNumbers & newer.digest.leadNumbers);
  row[35] = row[34] > 0 ? 0 : Math.min(bitsOf(older.digest.leadNumbers), bitsOf(newer.digest.leadNumbers));
  row[36] = Math.min(x.leadAges - leadAgesA, y.leadAges - leadAgesB);
}

/** Logarithm of the odds that two reports are of one event. */
export function likenessOf(a: Entry, b: Entry, trees: Forest, row: Float64Array): number {
  readFeatures(a, b, row);
  return sumOf(trees, row);
}

function cosine(product: number, a: number, b: number): number {
  return a > 0 && b > 0 ? product / Math.sqrt(a * b) : NOTHING;
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : NOTHING;
}

function ratio(a: number, b: number): number {
  return Math.min(a, b) / Math.max(a, b, 1);
}

/** In days, damped; where one is not told they may be of any time. */
function hoursApart(a: number | null, b: number | null): number {
  return a === null || b === null ? NOTHING : Math.log1p(Math.abs(a - b) / HOURS);
}

/** The least between a day told by one and a day told by the other. */
function daysApart(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return -1;
  let least = MOST_DAYS_APART;
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y));
  return least;
}

/** About which share of the runs of words of both is in both: of the least hashes of the two together those that are in each. */
export function sharedWording(a: Uint32Array, b: Uint32Array): number {
  let [i, k, shared, seen] = [0, 0, 0, 0];
  while (i < a.length && k < b.length && seen < SKETCH_SIZE) {
    const [x, y] = [a[i]!, b[k]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) k++;
    seen++;
  }
  return seen === 0 ? 0 : shared / seen;
}

function dayOf(hour: number | null): number | null {
  return hour === null ? null : Math.floor(hour / HOURS);
}

/** Days between two days, no more than `MOST_DAYS_APART`; -1 where one is not told. */
function capped(a: number | null, b: number | null): number {
  return a === null || b === null ? -1 : Math.min(Math.abs(a - b), MOST_DAYS_APART);
}

/** From a day to the nearest of those told. */
function nearest(days: Int32Array, day: number | null): number {
  if (day === null || days.length === 0) return -1;
  let least = MOST_DAYS_APART;
  for (const each of days) least = Math.min(least, Math.abs(each - day));
  return least;
}

function bitsOf(set: number): number {
  let [left, count] = [set, 0];
  while (left !== 0) {
    left &= left - 1;
    count++;
  }
  return count;
}
