/**
 * Proposals weighed: what a model, an agent or a colleague proposes, held to the words of the reports. In: a comparison, the annotations it was made of, and
 * answers. Out: the comparison with what stands of them, and what became of each. Nothing here knows where an answer comes from.
 */
import type { ProposalVocabulary } from '../../language/proposals.ts';
import type { Comparison, Finding } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type {
  HeldProposal,
  Proposals,
  ProposedDifference,
  ProposedKind,
  ProposedPoint,
  Refusal,
  WeighedProposals,
} from '../../model/proposals.ts';
import { contextOf, type StoryContext } from '../context.ts';
import { linkEntities } from '../entities.ts';
import { compareStrings } from '../evidence.ts';
import { orderFindings } from '../order.ts';
import { differenceFinding, type Reading } from './differences.ts';
import { labeller } from './labels.ts';
import { sameDifference, samePoint, withoutContradicted, withoutLoneClashes, withProposer } from './merging.ts';
import { agreementFinding, isElsewhere, singleFinding } from './points.ts';
import type { Refused } from './relations.ts';
import { spanResolver } from './resolve.ts';
import { conceptsIn, wordsReader } from './sides.ts';

/** Items of one kind taken from one answer: a story has a few dozen differences at most. */
const MOST_ITEMS = 500;

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
  return { ...comparison, findings: orderFindings(findings), proposals };
}

/** What reading any proposals of a story needs; reports that are set aside are none of it. */
export function storyReading(
  { setAside }: Pick<Comparison, 'setAside'>,
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

function weigh(reading: Reading, before: readonly Finding[], answer: Proposals): Weighed {
  const findings = [...before];
  const held: HeldProposal[] = [];
  const refused: Refusal[] = [];
  const take = <T extends ProposedDifference | ProposedPoint>(
    item: ProposedKind,
    items: readonly T[],
    read: (proposed: T, place: number) => Finding | Refused,
    same: (found: readonly Finding[], proposed: Finding) => Finding | undefined,
  ): void => {
    for (const [at, proposed] of items.entries()) {
      const result: Finding | Refused =
        at < MOST_ITEMS
          ? read(proposed, at / items.length)
          : { reason: 'too-many', detail: `more than ${MOST_ITEMS} of a kind are not taken from one answer` };
      if ('reason' in result) {
        refused.push({ item, at, ...result });
        continue;
      }
      const known = same(findings, result);
      if (known === undefined) {
        findings.push(result);
        held.push({ item, at, finding: result.id });
      } else if (known.why.rule === 'proposed') {
        refused.push({ item, at, reason: 'told-already', detail: 'another proposal shows it already' });
      } else {
        const claimed = 'relation' in proposed ? proposed.relation : result.relation;
        findings[findings.indexOf(known)] = withProposer(known, result, claimed);
        held.push({ item, at, finding: known.id });
      }
    }
  };
  take('difference', answer.differences, (each, place) => differenceFinding(reading, each, place), sameDifference);
  take(
    'agreement',
    answer.agreements,
    each => agreementFinding(reading, each),
    (found, each) => samePoint(found, each, 'agree'),
  );
  take(
    'single',
    answer.singles,
    each => singleFinding(reading, each),
    (found, each) => samePoint(found, each, 'only'),
  );
  const proposed = answer.differences.length + answer.agreements.length + answer.singles.length;
  const shown = withoutContradicted(answer.whole ? withoutLoneClashes(findings) : findings);
  return { findings: shown, summary: { by: answer.by, prompt: answer.prompt, proposed, held, refused } };
}
