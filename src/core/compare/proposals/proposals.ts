/**
 * Proposals weighed: what a model, an agent or a colleague proposes, held to the words of the reports. In: a comparison, the annotations it was made of, and
 * answers. Out: the comparison with what stands of them, and what became of each. Nothing here knows where an answer comes from.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { Comparison, Finding, Relation } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { MOST_ITEMS, type Proposals } from '../../model/proposals.ts';
import type { HeldProposal, ProposedKind, Refusal, WeighedProposals } from '../../model/weighed-proposals.ts';
import { contextOf, type StoryContext } from '../context.ts';
import { compareStrings } from '../evidence/evidence.ts';
import { orderFindings, withOwnIds } from '../findings/order.ts';
import { linkEntities } from '../link/entities.ts';
import { traitsOf } from './answers.ts';
import { differenceFinding, type Reading } from './differences.ts';
import { labeller } from './labels.ts';
import {
  isClash,
  isSoundReading,
  sameDifference,
  samePoint,
  withoutContradicted,
  withoutLoneClashes,
  withProposer,
} from './merging.ts';
import { agreementFinding, isElsewhere, singleFinding } from './points.ts';
import type { Refused } from './relations.ts';
import { spanResolver } from './resolve.ts';
import { conceptsIn, wordsReader } from './sides.ts';

/** A comparison with the proposals that stand among its findings; `annotations` are those it was made of. */
export function withProposals(
  comparison: Comparison,
  annotations: readonly Annotation[],
  answers: readonly Proposals[],
  vocabulary: ProposalVocabulary,
): Comparison {
  const shared = storyReading(comparison, annotations, vocabulary);
  let findings = comparison.findings;
  const proposals: WeighedProposals[] = [];
  for (const answer of answers) {
    const weighed = weigh({ ...shared, by: answer.by, prompt: answer.prompt }, findings, answer);
    findings = weighed.findings;
    proposals.push(weighed.summary);
  }
  const ids = new Set(findings.map(({ id }) => id));
  // an agreement that does not stand any more is none of its point's findings either
  const points = comparison.points.map(point => ({ ...point, findings: point.findings.filter(id => ids.has(id)) }));
  return { ...comparison, points, findings: withOwnIds(orderFindings(findings)), proposals };
}

/** What reading any proposals of a story needs; reports that are set aside are none of it. */
export function storyReading(
  { setAside, findings }: Pick<Comparison, 'setAside' | 'findings'>,
  annotations: readonly Annotation[],
  vocabulary: ProposalVocabulary,
): Omit<Reading, 'by' | 'prompt'> {
  const apart = new Set(setAside.map(({ report }) => report));
  const compared = annotations
    .filter(({ report }) => !apart.has(report.id))
    .sort((a, b) => compareStrings(a.report.id, b.report.id));
  const { entities, entityOf } = linkEntities(compared);
  const context = contextOf(compared, entities, entityOf);
  return {
    context,
    vocabulary,
    resolve: spanResolver(compared),
    read: wordsReader(context),
    label: labeller(context, vocabulary),
    clashes: findings.filter(each => isClash(each) && each.why.by === undefined),
    has: sentenceFinder(context),
  };
}

/** Whether one sentence of a report has most of what some words tell. */
function sentenceFinder({ annotations }: StoryContext): Reading['has'] {
  const sentences = new Map<string, readonly ReadonlySet<string>[]>();
  const sentencesOf = (annotation: Annotation): readonly ReadonlySet<string>[] => {
    const known =
      sentences.get(annotation.report.id) ?? annotation.sentences.map(sentence => conceptsIn(annotation, sentence));
    sentences.set(annotation.report.id, known);
    return known;
  };
  const byId = new Map(annotations.map(annotation => [annotation.report.id, annotation]));
  return (report, { concepts }) => sentencesOf(byId.get(report)!).some(sentence => isElsewhere(concepts, sentence));
}

interface Weighed {
  readonly findings: readonly Finding[];
  readonly summary: WeighedProposals;
}

/** An answer while it is weighed: the findings so far, and what became of its items. */
interface Tally {
  readonly findings: Finding[];
  readonly held: HeldProposal[];
  readonly refused: Refusal[];
  /** What its proposer calls clashes: too little speaks for some of them, but on both sides of one no text agrees. */
  readonly opposed: Finding[];
}

function weigh(reading: Reading, before: readonly Finding[], answer: Proposals): Weighed {
  const tally: Tally = { findings: [...before], held: [], refused: [], opposed: [] };
  const { differences, agreements, singles } = answer;
  const traits = traitsOf(answer, reading.resolve);
  for (const [at, each] of differences.entries()) {
    const result = withinLimit(at) ?? differenceFinding(reading, each, at, traits);
    enter(tally, { item: 'difference', at, claimed: each.relation }, result, sameDifference);
  }
  for (const [at, each] of agreements.entries()) {
    const result = withinLimit(at) ?? agreementFinding(reading, each);
    enter(tally, { item: 'agreement', at, claimed: 'agree' }, result, samePoint);
  }
  for (const [at, each] of singles.entries()) {
    const result = withinLimit(at) ?? singleFinding(reading, each);
    enter(tally, { item: 'single', at, claimed: 'only' }, result, samePoint);
  }
  return concluded(answer, tally);
}

function withinLimit(at: number): Refused | null {
  if (at < MOST_ITEMS) return null;
  return { reason: 'too-many', detail: `more than ${MOST_ITEMS} of a kind are not taken from one answer` };
}

interface Entry {
  readonly item: ProposedKind;
  readonly at: number;
  /** What its proposer calls it. */
  readonly claimed: Relation;
}

/** Enters what an item came to: a finding of its own, part of one that is there, or a refusal. */
function enter(
  { findings, held, refused, opposed }: Tally,
  { item, at, claimed }: Entry,
  result: Finding | Refused,
  same: (found: readonly Finding[], proposed: Finding) => Finding | undefined,
): void {
  if ('reason' in result) {
    refused.push({ item, at, ...result });
    return;
  }
  if (claimed === 'conflict' || claimed === 'update') opposed.push(result);
  const known = same(findings, result);
  if (known?.why.rule === 'proposed') {
    refused.push({ item, at, reason: 'told-already', detail: 'another proposal shows it already' });
    return;
  }
  if (known === undefined) findings.push(result);
  else findings[findings.indexOf(known)] = withProposer(known, result, claimed);
  held.push({ item, at, finding: (known ?? result).id });
}

/** The findings once all items are in: agreements lose texts that clash, and what held but is gone is refused. */
function concluded(answer: Proposals, { findings, held, refused, opposed }: Tally): Weighed {
  const proposed = held.length + refused.length;
  const isSound = isSoundReading(answer, held.length, proposed);
  const shown = withoutContradicted(isSound ? withoutLoneClashes(findings) : findings, [
    ...findings.filter(isClash),
    ...opposed,
  ]);
  const ids = new Set(shown.map(({ id }) => id));
  const gone = held
    .filter(({ finding }) => !ids.has(finding))
    .map(
      ({ item, at }): Refusal => ({
        ...{ item, at, reason: 'not-borne-out' },
        detail: 'its texts stand on two sides of a clash',
      }),
    );
  const summary: WeighedProposals = {
    ...{ by: answer.by, prompt: answer.prompt, proposed },
    held: held.filter(({ finding }) => ids.has(finding)),
    refused: [...refused, ...gone],
  };
  return { findings: shown, summary };
}
