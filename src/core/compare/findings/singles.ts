/**
 * Singles: statements that one report alone has. In: statements, what in other reports is nearest to each, and which are shown as agreeing. Out: findings of
 * relation `only`, the most newsworthy first, each with the nearest words elsewhere. Whether a report had room for it is not judged.
 */
import type { Evidence, Finding } from '../../model/comparison.ts';
import { type Covered, coverageOf } from '../align/coverage.ts';
import { ACTOR, isTelling } from '../align/keys.ts';
import { ALIKE, type AlignedPoints, type Nearest } from '../align/points.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { silentReports } from '../context.ts';
import { evidenceId, evidenceOf } from '../evidence/evidence.ts';
import { textVariant, unitEvidence, voiceOf } from './variants.ts';
import { clauseEvidence } from './whole-clauses.ts';

/** How sure it may be that a statement elsewhere, alike by its words, is about the same thing, and this still be one report's alone. */
const MOST_SURE = 0.65;
/** How much of what it speaks of may stand in one sentence elsewhere. */
const MOST_COVERED = 0.75;
/**
 * What is less newsworthy than this is left out: what merely is, or a word or two. Chosen so that of stories left out as many are shown as by hand-set
 * weights alone.
 */
const LEAST_NEWS = 0.5;
/** Keys below which a statement says too little to be news by itself. */
const TELLING_KEYS = 2;

interface Single {
  readonly unit: PointUnit;
  readonly score: number;
  readonly near: Evidence | null;
  readonly weight: number;
}

export function singlesOf(
  context: StoryContext,
  units: readonly PointUnit[],
  { nearest }: AlignedPoints,
  agreed: ReadonlySet<PointUnit>,
): readonly Finding[] {
  const covered = coverageOf(context, units);
  const rarest = Math.log2(1 + units.length);
  return units
    .flatMap((unit, i): readonly Single[] => {
      const near = nearest[i]!;
      if (agreed.has(unit) || isToldElsewhere(near) || covered[i]!.share > MOST_COVERED || !saysEnough(unit)) return [];
      const evidence = near.unit < 0 ? coveringEvidence(covered[i]!) : unitEvidence(context)(units[near.unit]!);
      return [{ unit, score: near.likeness, near: evidence, weight: newsworthiness(unit) / rarest }];
    })
    .filter(single => single.weight >= LEAST_NEWS)
    .sort((a, b) => b.weight - a.weight || a.unit.at - b.unit.at || a.unit.statement.start - b.unit.statement.start)
    .map(single => onlyFinding(context, single));
}

/** A looser match by what stands around it is not enough: it must be alike by its own words too. */
function isToldElsewhere({ likeness, sure }: Nearest): boolean {
  return likeness >= ALIKE && sure >= MOST_SURE;
}

function saysEnough({ bag }: PointUnit): boolean {
  let telling = 0;
  for (const key of bag.keys()) if (isTelling(key)) telling++;
  return telling >= TELLING_KEYS;
}

function coveringEvidence({ by }: Covered): Evidence | null {
  return by === null ? null : evidenceOf(by.annotation.report, by.span);
}

/* What makes a statement worth showing first; set by hand on the development stories' lists of what editors picked. */
const WITH_NUMBER = 1.25;
const WITH_NAME = 1.1;
const LIGHT = 0.8;
const BACKGROUND = 0.8;
/** What is left of the weight at the end of a text: news comes first. */
const LAST = 0.6;

/** Rare words, names and figures, early in the text; not what merely is, or was long ago. */
export function newsworthiness(unit: PointUnit): number {
  const { annotation, statement, predicate } = unit;
  const position = statement.start / Math.max(1, annotation.report.text.length);
  return (
    rarityOf(unit) *
    (1 - (1 - LAST) * position) *
    (statement.quantities.length > 0 ? WITH_NUMBER : 1) *
    (unit.entities.some(key => key.startsWith(ACTOR)) ? WITH_NAME : 1) *
    (predicate.weight === 'light' ? LIGHT : 1) *
    (unit.isBackground ? BACKGROUND : 1)
  );
}

/** Length of the statement's vector of telling keys alone, so that a word in the dictionary weighs no more than one that is not. */
function rarityOf({ bag }: PointUnit): number {
  let squares = 0;
  for (const [key, weight] of bag) if (isTelling(key)) squares += weight * weight;
  return Math.sqrt(squares);
}

function onlyFinding(context: StoryContext, { unit, score, near, weight }: Single): Finding {
  const evidence = unitEvidence(context)(unit);
  const voice = voiceOf(context, unit);
  const clause = hasSourceOrFigure(unit, voice) ? clauseEvidence(context, unit) : null;
  return {
    id: evidenceId('f', 'fact only', [evidence], context.published),
    kind: 'fact',
    relation: 'only',
    between: 'reports',
    severity: 'minor',
    label: evidence.exact.replace(/\s+/g, ' '),
    group: null,
    voices: voice === null ? [] : [voice],
    variants: [textVariant(evidence.exact, [evidence])],
    silent: silentReports(context, 'fact', new Set([evidence.report])),
    ...(clause === null ? {} : { borne: [clause] }),
    ...(near === null ? {} : { nearest: near }),
    why: {
      rule: 'nothing-like-it',
      features: { nearest: thousandths(score), weight: thousandths(weight) },
      measuredPrecision: null,
    },
  };
}

/** Something an editor can check: who says it, a figure, or whom it names. */
function hasSourceOrFigure({ statement, entities }: PointUnit, voice: string | null): boolean {
  return voice !== null || statement.quantities.length > 0 || entities.some(key => key.startsWith(ACTOR));
}

function thousandths(n: number): number {
  return Math.round(n * 1000) / 1000;
}
