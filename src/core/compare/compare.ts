/**
 * Comparing: the only place that knows the order. In: annotated reports of one story. Out: a comparison.
 * Links who is who, sets quotations and values side by side, and orders what it found. It sees layers, not vocabulary.
 */
import type { ComparedReport, Comparison, Coverage, Evidence, Finding } from '../model/comparison.ts';
import type { Annotation } from '../model/layers.ts';
import type { Problem } from '../model/problems.ts';
import { quotedPassages } from './align/passages.ts';
import { contextOf, type StoryContext } from './context.ts';
import { compareStrings, evidenceOf } from './evidence/evidence.ts';
import { type ComparedAccounts, compareAccounts } from './findings/accounts.ts';
import { withoutDisputed } from './findings/at-odds.ts';
import { compareFacts } from './findings/facts.ts';
import { compareFigures } from './findings/figures.ts';
import { compareHeadlines } from './findings/headlines.ts';
import { type ComparedMeasures, compareMeasures } from './findings/measures.ts';
import { compareNames } from './findings/names.ts';
import { orderFindings, withOwnIds } from './findings/order.ts';
import { withPrecision } from './findings/precisions.ts';
import { type ComparedQuotations, compareQuotations } from './findings/quotations.ts';
import { compareShared } from './findings/shared.ts';
import { timelineOf } from './findings/timeline.ts';
import { storyDay, storyTitle } from './findings/titles.ts';
import { compareAges } from './ledger/ages.ts';
import { compareCharges } from './ledger/charges.ts';
import { compareNameSlips, withoutSlips } from './ledger/name-slips.ts';
import { compareNamings } from './ledger/namings.ts';
import { compareStages } from './ledger/stages.ts';
import { compareStates } from './ledger/states.ts';
import { compareStreets } from './ledger/streets.ts';
import { compareTolls } from './ledger/tolls.ts';
import { linkEntities } from './link/entities.ts';
import { type GuardOptions, guardReports } from './link/guards.ts';

export type CompareOptions = GuardOptions;

/** Compares two or more annotated reports; with fewer it says so in `problems` and compares nothing. */
export function compare(annotations: readonly Annotation[], options: CompareOptions = {}): Comparison {
  const sorted = [...annotations].sort((a, b) => compareStrings(a.report.id, b.report.id));
  const guarded = guardReports(sorted, options);
  const { entities, entityOf } = linkEntities(guarded.compared);
  const context = contextOf(guarded.compared, entities, entityOf);
  const passages = quotedPassages(context.annotations);
  const quotations = compareQuotations(context, passages);
  const measures = compareMeasures(context);
  const told = compareAccounts(context);
  const slips = compareNameSlips(context);
  const named = [...slips, ...withoutSlips(compareNames(context, entities), slips)];
  const ages = compareAges(context);
  const facts = compareFacts(context, entities);
  const values = [
    ...withoutRepeats(measures.findings, [...ages, ...facts.filter(({ kind }) => kind === 'age')]),
    ...compareFigures(context, measures.values),
  ];
  const ledger = [compareStates, compareStages, compareCharges, compareTolls, compareNamings].flatMap(compareOne =>
    compareOne(context),
  );
  const accounts = settledAccounts(context, told, [...values, ...ledger], quotations.findings);
  const found: readonly Finding[] = [
    ...values,
    ...accounts.findings,
    ...compareHeadlines(context, passages),
    ...quotations.findings,
    ...named,
    ...facts,
    ...ledger,
    ...ages,
    ...compareStreets(context),
  ];
  return {
    story: storyOf(sorted, context, measures.findings),
    coverage: coverageOf(passages.length, measures, accounts, quotations),
    reports: sorted.map(comparedReport),
    setAside: guarded.setAside,
    entities,
    points: accounts.points,
    findings: withOwnIds(orderFindings(found.map(withPrecision))),
    utterances: quotations.utterances,
    timeline: timelineOf(context, measures),
    shared: { ...compareShared(context), credits: creditsOf(guarded.compared) },
    problems: [...sorted.flatMap(annotation => annotation.problems), ...guarded.problems, ...tooFew(guarded.compared)],
  };
}

/** Without agreements on what is shown as at odds. */
function settledAccounts(
  context: StoryContext,
  told: ComparedAccounts,
  values: readonly Finding[],
  quoted: readonly Finding[],
): ComparedAccounts {
  const findings = withoutDisputed(context, told.findings, [...values, ...told.findings]).filter(
    finding => !isToldOfQuotation(finding, quoted),
  );
  const pointOf = new Map(told.points.map(({ id }) => [id, [] as string[]]));
  for (const { point, id } of findings) if (point !== undefined) pointOf.get(point)?.push(id);
  return { ...told, findings, points: told.points.map(point => ({ ...point, findings: pointOf.get(point.id)! })) };
}

/** Sources that differ of words which are given to two speakers: told once, as the clash it is. */
function isToldOfQuotation({ kind, variants }: Finding, quoted: readonly Finding[]): boolean {
  if (kind !== 'attribution') return false;
  const own = variants.flatMap(({ evidence }) => evidence);
  return quoted.some(
    other =>
      other.kind === 'attribution' &&
      own.every(each =>
        other.variants.some(({ evidence }) =>
          evidence.some(e => e.report === each.report && e.start < each.end && each.start < e.end),
        ),
      ),
  );
}

/** Ages are found by the words they hang on and by whose they are: the second tells more, where it tells of the same texts. */
function withoutRepeats(measures: readonly Finding[], ages: readonly Finding[]): readonly Finding[] {
  const isToldIn = (told: readonly Evidence[], { report, start, end }: Evidence): boolean =>
    told.some(other => other.report === report && other.start < end && start < other.end);
  const isTold = ({ relation, variants }: Finding): boolean =>
    relation === 'agree'
      ? ages.some(
          age =>
            age.relation === 'agree' &&
            variants.every(({ evidence }) => evidence.every(each => isToldIn(evidenceIn(age), each))),
        )
      : variants.every(({ evidence }) =>
          evidence.some(each => ages.some(age => age.relation !== 'agree' && isToldIn(evidenceIn(age), each))),
        );
  return measures.filter(finding => finding.kind !== 'age' || !isTold(finding));
}

function evidenceIn({ variants }: Finding): readonly Evidence[] {
  return variants.flatMap(({ evidence }) => evidence);
}

function comparedReport(annotation: Annotation): ComparedReport {
  return { ...annotation.report, quotations: annotation.quotations };
}

/** How much of what was read was set beside something in another report. */
function coverageOf(
  quoted: number,
  measures: ComparedMeasures,
  accounts: ComparedAccounts,
  { utterances }: ComparedQuotations,
): Coverage {
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  return {
    values: { read: measures.values.length, matched: sum(measures.groups.map(group => group.members.length)) },
    quotations: {
      read: quoted,
      matched: sum(utterances.flatMap(({ renderings }) => renderings.map(({ parts }) => parts.length))),
    },
    statements: { read: accounts.read, matched: sum(accounts.points.map(point => point.members.length)) },
  };
}

function storyOf(
  sorted: readonly Annotation[],
  context: StoryContext,
  findings: readonly Finding[],
): Comparison['story'] {
  const dates = sorted
    .map(({ report }) => report.published)
    .filter(date => date !== null)
    .sort(compareStrings);
  return {
    title: storyTitle(context),
    day: storyDay(context, findings),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

function creditsOf(compared: readonly Annotation[]): Comparison['shared']['credits'] {
  return compared.flatMap(({ report, credits }) =>
    credits.map(credit => ({ report: report.id, to: credit.to, evidence: evidenceOf(report, credit) })),
  );
}

function tooFew(compared: readonly Annotation[]): readonly Problem[] {
  if (compared.length >= 2) return [];
  const detail =
    compared.length === 1
      ? `Only ${compared[0]!.report.id} is left to compare; give two reports or more of one event.`
      : 'No report is left to compare; give two reports or more of one event.';
  return [{ code: compared.length === 1 ? 'one-report' : 'no-reports', detail }];
}
