/**
 * A draft's ages of named people, person by person. In: the draft, the texts and who is who in them. Out: an item for each age that the texts tell
 * of its person, or of others only: as a text has it, grown since, or another. Ages of people whom no text gives any are left to the numbers.
 */
import type { StoryEntity } from '../../model/comparison.ts';
import type { Annotation, EntityFact } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import type { EntityLinks } from '../link/entities.ts';
import { relateAges } from '../relate/ages.ts';
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
  const people = entities
    .filter(({ forms }) => forms.length > 0)
    .map(entity => ({ name: entity.name, ages: agesOf(entity, [draft, ...texts]) }));
  const everyone = people.flatMap(({ ages }) => ages).filter(({ annotation }) => annotation !== draft);
  return people.flatMap(({ name, ages }) => {
    const own = ages.filter(({ annotation }) => annotation === draft);
    const linked = ages.filter(({ annotation }) => annotation !== draft);
    const theirs = linked.length > 0 ? linked : agesOfOnly(name, people).filter(age => !own.includes(age));
    return own.flatMap(age => {
      if (theirs.length > 0) return [itemOf(age, ...verdictOn(age, theirs))];
      const others = everyone.filter(({ years }) => years === age.years);
      return others.length > 0 ? [itemOf(age, 'not-found', others)] : [];
    });
  });
}

interface Person {
  readonly name: string;
  readonly ages: readonly ToldAge[];
}

/** A draft that has a surname only means the one person of that name. */
function agesOfOnly(name: string, people: readonly Person[]): readonly ToldAge[] {
  const surname = normalForm(name);
  if (surname.includes(' ')) return [];
  const namesakes = people.filter(other => other.name !== name && lastWord(other.name) === surname);
  return namesakes.length === 1 ? namesakes[0]!.ages : [];
}

function agesOf({ facts }: StoryEntity, annotations: readonly Annotation[]): readonly ToldAge[] {
  return facts.flatMap((fact): readonly ToldAge[] => {
    const annotation = annotations.find(({ report }) => report.id === fact.report);
    const years = Number(/\d+/.exec(fact.value)?.[0]);
    return fact.kind === 'age' && annotation !== undefined ? [{ annotation, fact, years }] : [];
  });
}

function lastWord(name: string): string {
  return normalForm(name).split(' ').at(-1)!;
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
