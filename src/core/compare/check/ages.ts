/**
 * A draft's ages of named people, person by person. In: the draft, the texts and who is who in them. Out: an item for each age that the texts tell
 * of its person, or of others only: as a text has it, grown since, or another. Ages of people whom no text gives any are left to the numbers.
 */
import type { Annotation, EntityFact } from '../../model/layers.ts';
import { relateAges } from '../ages.ts';
import type { EntityLinks } from '../entities.ts';
import { compareEvidence, evidenceOf } from '../evidence.ts';
import { type CheckedItem, lineAndColumn, type Verdict } from './items.ts';

const PLACES = 5;

interface ToldAge {
  readonly annotation: Annotation;
  readonly fact: EntityFact;
  readonly years: number;
}

export function checkAges(
  draft: Annotation,
  texts: readonly Annotation[],
  { entities }: EntityLinks,
): readonly CheckedItem[] {
  const ages = entities.map(({ facts }) =>
    facts.flatMap((fact): readonly ToldAge[] => {
      const annotation = [draft, ...texts].find(({ report }) => report.id === fact.report);
      return fact.kind === 'age' && annotation !== undefined
        ? [{ annotation, fact, years: Number(fact.value.match(/\d+/)?.[0]) }]
        : [];
    }),
  );
  const everyone = ages.flat().filter(({ annotation }) => annotation !== draft);
  return ages.flatMap(told => {
    const theirs = told.filter(({ annotation }) => annotation !== draft);
    return told
      .filter(({ annotation }) => annotation === draft)
      .flatMap(age => {
        const others = theirs.length > 0 ? [] : everyone.filter(({ years }) => years === age.years);
        if (theirs.length > 0) return [itemOf(age, ...verdictOn(age, theirs))];
        return others.length > 0 ? [itemOf(age, 'not-found', others)] : [];
      });
  });
}

function verdictOn(age: ToldAge, theirs: readonly ToldAge[]): readonly [Verdict, readonly ToldAge[]] {
  const written = ({ annotation, years }: ToldAge) => ({ years, written: annotation.report.published });
  const by = (relation: ReturnType<typeof relateAges>): readonly ToldAge[] =>
    theirs.filter(other => relateAges(written(age), written(other)) === relation);
  if (by('same').length > 0) return ['found', by('same')];
  if (by('grown').length > 0) return ['in-other-words', by('grown')];
  return ['not-as-in-texts', theirs];
}

function itemOf({ annotation, fact }: ToldAge, verdict: Verdict, where: readonly ToldAge[]): CheckedItem {
  const { report } = annotation;
  return {
    kind: 'number',
    evidence: evidenceOf(report, fact),
    ...lineAndColumn(report.text, fact.start),
    verdict,
    where: where
      .map(other => evidenceOf(other.annotation.report, other.fact))
      .sort(compareEvidence)
      .slice(0, PLACES),
    differs: [],
    speakers: null,
  };
}
