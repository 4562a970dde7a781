/**
 * Scores proposals: the recorded answers of one large language model about the stories, as they are (raw) and as the engine holds them, with
 * the rules' findings and without. In: stories with `proposals.json`. Out: scores; of unread stories sums only.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evidenceOf } from '../src/core/compare/evidence/evidence.ts';
import { withProposals } from '../src/core/compare/proposals/proposals.ts';
import { isResolved, spanResolver } from '../src/core/compare/proposals/resolve.ts';
import type { Comparison, Finding } from '../src/core/model/comparison.ts';
import type { Annotation } from '../src/core/model/layers.ts';
import type { Proposals, ProposedPoint, ProposedSpan } from '../src/core/model/proposals.ts';
import type { Refusal } from '../src/core/model/weighed-proposals.ts';
import { compare, english } from '../src/index.ts';
import { readProposals } from '../src/input/proposals.ts';
import { keyFor, readServer, readStory } from '../src/reader/index.ts';
import type { Claim } from './claims.ts';
import { type ComparedStory, type StoryScore, scoreStory } from './gold-counts.ts';
import { annotateGold, goldReports } from './gold-runs.ts';
import type { GoldStory } from './gold-stories.ts';
import { readGoldStories } from './gold-stories.ts';
import { meetsDifference, reportsMet } from './meetings.ts';
import type { Outcome } from './outcomes.ts';
import { type Metric, type Scores, shareMetric, type Table } from './scores.ts';

const ANSWER = 'proposals.json';

/** One story with an answer about it, compared in every way that is scored. */
interface ProposedStory {
  readonly name: string;
  readonly raw: StoryScore;
  readonly held: StoryScore;
  readonly withRules: StoryScore;
  /** Raw findings by index of the difference proposed, for judging refusals. */
  readonly rawFindings: readonly Finding[];
  readonly refused: readonly Refusal[];
  readonly shown: readonly Finding[];
  readonly story: ComparedStory;
}

/** The answer about a story in a file; null where there is none. */
export function readAnswer(file: string): Proposals | null {
  if (!existsSync(file)) return null;
  const { proposals } = readProposals(readFileSync(file, 'utf8'), {
    input: ANSWER,
    by: 'recorded answer',
    whole: true,
  });
  return proposals;
}

function proposedStory(story: GoldStory, answer: Proposals): ProposedStory {
  const annotations = annotateGold(story);
  const rules = compare(annotations);
  const none: Comparison = { ...rules, findings: [] };
  const score = (comparison: Comparison): StoryScore =>
    scoreStory({ name: story.name, gold: story.gold, annotations, comparison });
  const rawFindings = rawFindingsOf(annotations, answer);
  const withRules = withProposals(rules, annotations, [answer], english.proposals);
  return {
    name: story.name,
    raw: score({ ...none, findings: rawFindings }),
    held: score(withProposals(none, annotations, [answer], english.proposals)),
    withRules: score(withRules),
    rawFindings,
    refused: withRules.proposals?.flatMap(({ refused }) => refused) ?? [],
    shown: withRules.findings,
    story: { name: story.name, gold: story.gold, annotations, comparison: withRules },
  };
}

/** An answer taken at its word: whatever stands in the texts, called what its proposer calls it. */
function rawFindingsOf(annotations: readonly Annotation[], answer: Proposals): readonly Finding[] {
  const resolve = spanResolver(annotations);
  const evidence = (spans: readonly ProposedSpan[]) =>
    spans
      .map(resolve)
      .filter(isResolved)
      .map(({ annotation, span }) => evidenceOf(annotation.report, span));
  const base = { group: null, voices: [], silent: [], why: { rule: 'raw', features: {}, measuredPrecision: null } };
  const points = (list: readonly ProposedPoint[], relation: 'agree' | 'only'): readonly Finding[] =>
    list.map(({ point, spans }, i) => ({
      ...base,
      ...{ id: `${relation}-${i}`, kind: 'fact', relation, between: 'reports', severity: 'minor', label: point },
      variants: [{ value: { type: 'text', text: point }, display: point, evidence: evidence(spans) }],
    }));
  const differences = answer.differences.map(
    ({ type, relation, severity, question, sides }, i): Finding => ({
      ...base,
      ...{ id: `difference-${i}`, kind: type === 'internal' ? 'fact' : type, relation, severity, label: question },
      between: type === 'internal' ? 'report' : 'reports',
      variants: sides.map(({ value, spans }) => ({
        value: { type: 'text', text: value },
        display: value,
        evidence: evidence(spans),
      })),
    }),
  );
  return [...differences, ...points(answer.agreements, 'agree'), ...points(answer.singles, 'only')];
}

interface Count {
  readonly part: number;
  readonly whole: number;
}

const isClash = (relation: string): boolean => relation === 'conflict' || relation === 'update';
const clashes = ({ outcomes }: StoryScore): readonly Outcome[] =>
  outcomes.filter(({ difference }) => isClash(difference.relation));
const judged = ({ claims }: StoryScore): readonly Claim[] => claims.filter(({ verdict }) => verdict !== 'unsure');

const COUNTS: readonly { readonly id: string; readonly label: string; readonly count: (score: StoryScore) => Count }[] =
  [
    {
      id: 'clashes',
      label: 'conflicts and updates found',
      count: score => share(clashes(score), ({ strict }) => strict !== null),
    },
    {
      id: 'clashes-lenient',
      label: 'conflicts and updates shown, whatever they are called',
      count: score => share(clashes(score), ({ lenient }) => lenient !== null),
    },
    {
      id: 'claims',
      label: 'our conflicts and updates that are the gold’s',
      count: score => share(judged(score), ({ verdict }) => verdict === 'gold'),
    },
    {
      id: 'claims-known',
      label: 'our conflicts and updates that are a difference there at all',
      count: score => share(judged(score), ({ verdict }) => verdict !== 'absent'),
    },
    {
      id: 'relation',
      label: 'relation right, of those shown',
      count: score =>
        share(
          score.outcomes.filter(({ lenient }) => lenient !== null),
          ({ difference, lenient }) => lenient?.relation === difference.relation,
        ),
    },
    {
      id: 'differences',
      label: 'all differences found',
      count: score => share(score.outcomes, ({ strict }) => strict !== null),
    },
    { id: 'agreements', label: 'agreements found', count: score => ofPoints(score.agreements) },
    { id: 'singles', label: 'points of one report found', count: score => ofPoints(score.singles) },
  ];

function share<T>(list: readonly T[], test: (each: T) => boolean): Count {
  return { part: list.filter(test).length, whole: list.length };
}

function ofPoints({ met, missed }: StoryScore['agreements']): Count {
  return { part: met.length, whole: met.length + missed.length };
}

function total(scores: readonly StoryScore[], count: (score: StoryScore) => Count): Count {
  const counts = scores.map(count);
  const sum = (key: keyof Count): number => counts.reduce((n, each) => n + each[key], 0);
  return { part: sum('part'), whole: sum('whole') };
}

/** Members of agreements that stand on the other side of a clash than another member. */
function contradicting({ gold, comparison }: ComparedStory, findings = comparison.findings): Count {
  const clashes = gold.differences.filter(({ relation, confidence }) => isClash(relation) && confidence !== 'low');
  const agreed = findings.filter(({ relation }) => relation === 'agree');
  const asSides = (finding: Finding): Finding => ({
    ...finding,
    variants: finding.variants.flatMap(variant => variant.evidence.map(each => ({ ...variant, evidence: [each] }))),
  });
  return share(agreed, finding => clashes.some(clash => meetsDifference(asSides(finding), clash)));
}

/** Words shown that are not, character for character, in the report they are shown for. */
function inventedWords({ annotations, comparison }: ComparedStory): Count {
  const texts = new Map(annotations.map(({ report }) => [report.id, report]));
  const evidence = comparison.findings.flatMap(({ variants, borne }) => [
    ...variants.flatMap(variant => variant.evidence),
    ...(borne ?? []),
  ]);
  return share(evidence, ({ report, field, start, end, exact }) => {
    const own = texts.get(report);
    return (field === 'headline' ? own?.headline : own?.text)?.slice(start, end) !== exact;
  });
}

type Mode = 'raw' | 'held' | 'withRules';
const MODES: readonly { readonly mode: Mode; readonly id: string; readonly label: string }[] = [
  { mode: 'raw', id: 'raw', label: 'Answer as it is' },
  { mode: 'held', id: 'held', label: 'Held' },
  { mode: 'withRules', id: 'all', label: 'Held and rules' },
];

function metricsOf(stories: readonly ProposedStory[], set: string, prefix: string): readonly Metric[] {
  const metrics = MODES.flatMap(({ mode, id, label }) =>
    COUNTS.map(({ id: what, label: words, count }) => {
      const { part, whole } = total(
        stories.map(story => story[mode]),
        count,
      );
      return shareMetric(`${set}.${id}.${what}`, `${prefix}${label}: ${words}`, part, whole);
    }),
  );
  const sum = (count: (story: ProposedStory) => Count): Count =>
    stories.map(count).reduce((a, b) => ({ part: a.part + b.part, whole: a.whole + b.whole }), { part: 0, whole: 0 });
  const none = (id: string, label: string, { part, whole }: Count): Metric =>
    shareMetric(`${set}.${id}`, prefix + label, whole - part, whole);
  return [
    ...metrics,
    none(
      'agreements-raw.fit',
      'Answer as it is: agreements none of whose texts say otherwise',
      sum(({ story, rawFindings }) => contradicting(story, rawFindings)),
    ),
    none(
      'agreements.fit',
      'Held and rules: agreements none of whose texts say otherwise',
      sum(({ story }) => contradicting(story)),
    ),
    none(
      'words',
      'Words shown that are in the report',
      sum(({ story }) => inventedWords(story)),
    ),
  ];
}

/** Refusals by reason, and how many of each kept out what annotators have. */
function refusalTable(stories: readonly ProposedStory[]): Table {
  const rows = new Map<string, [number, number]>();
  for (const { refused, rawFindings, story } of stories) {
    for (const { item, at, reason } of refused) {
      const key = `${item}: ${reason}`;
      const row = rows.get(key) ?? [0, 0];
      row[0]++;
      if (isWrong(story, rawFindings, item, at)) row[1]++;
      rows.set(key, row);
    }
  }
  return {
    title: 'Refused, and how many of them annotators have',
    head: ['what', 'refused', 'of which the gold has'],
    rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counts]) => [key, ...counts.map(String)]),
  };
}

function isWrong({ gold }: ComparedStory, raw: readonly Finding[], item: Refusal['item'], at: number): boolean {
  const id = item === 'agreement' ? `agree-${at}` : item === 'single' ? `only-${at}` : `difference-${at}`;
  const finding = raw.find(each => each.id === id);
  if (finding === undefined) return false;
  if (item === 'difference') return gold.differences.some(difference => meetsDifference(finding, difference));
  const points = item === 'agreement' ? gold.agreements : gold.singles;
  return points.some(({ spans }) => reportsMet(finding, spans).size >= (item === 'agreement' ? 2 : 1));
}

function kindTable(stories: readonly ProposedStory[]): Table {
  const claims = stories.flatMap(({ withRules }) => withRules.claims);
  const keys = [...new Set(claims.map(({ finding: { kind, relation } }) => `${kind} ${relation}`))].sort();
  const verdicts = ['gold', 'again', 'compatible', 'absent', 'unsure'] as const;
  return {
    title: 'What our conflicts and updates are, by kind and relation',
    head: ['kind', ...verdicts],
    rows: keys.map(key => [
      key,
      ...verdicts.map(verdict =>
        String(
          claims.filter(claim => `${claim.finding.kind} ${claim.finding.relation}` === key && claim.verdict === verdict)
            .length,
        ),
      ),
    ]),
  };
}

function readStories(folder: string): readonly ProposedStory[] {
  return readGoldStories(folder).flatMap(story => {
    const answer = readAnswer(join(dirname(story.files[0]!), ANSWER));
    return answer === null ? [] : [proposedStory(story, answer)];
  });
}

/** A server and a model to measure, and where its answers are kept. */
export interface MeasuredReader {
  readonly server: string;
  readonly model: string;
  readonly cache: string | undefined;
  readonly allowRemote: boolean;
}

/** Scores what a model proposes of the stories that are read, asked now. Of unread stories no text leaves. */
export async function scoreReader(
  sharedDir: string,
  { server, model, cache, allowRemote }: MeasuredReader,
  say: (line: string) => void,
): Promise<Scores & { readonly claims: readonly Claim[] }> {
  const read: ProposedStory[] = [];
  const told = readServer(server);
  for (const story of readGoldStories(join(sharedDir, 'gold'))) {
    const { proposals, problems, usage } = await readStory(goldReports(story), {
      ...{ server, model, allowRemote },
      ...(cache === undefined ? {} : { cache }),
      ...('wrong' in told ? {} : { key: keyFor(told, process.env) }),
    });
    say(`${story.name}: ${usage.inputTokens} tokens in, ${usage.outputTokens} out`);
    for (const { detail } of problems) say(`${story.name}: ${detail}`);
    if (proposals !== null) read.push(proposedStory(story, proposals));
  }
  if (read.length === 0) throw new RangeError(`${model} at ${server} answered about no story`);
  return scoresOf(read, 'reader');
}

/** Scores answers kept in a folder, `NAME.json` about the story NAME, of the stories that are read. */
export function scoreAnswers(sharedDir: string, folder: string): Scores & { readonly claims: readonly Claim[] } {
  const read = readGoldStories(join(sharedDir, 'gold')).flatMap(story => {
    const answer = readAnswer(join(folder, `${story.name}.json`));
    return answer === null ? [] : [proposedStory(story, answer)];
  });
  if (read.length === 0)
    throw new RangeError(`${folder} has an answer about no story: they are NAME.json, by the stories’ folders`);
  return scoresOf(read, 'answers');
}

function scoresOf(read: readonly ProposedStory[], set: string): Scores & { readonly claims: readonly Claim[] } {
  return {
    metrics: metricsOf(read, set, ''),
    tables: [kindTable(read), refusalTable(read)],
    misses: [],
    claims: read.flatMap(({ withRules }) => withRules.claims),
  };
}

/** Scores the recorded answers on both sets of stories: tables and claims of those that are read, sums of the others. */
export function scoreProposals(sharedDir: string): Scores & { readonly claims: readonly Claim[] } {
  const scores = scoresOf(readStories(join(sharedDir, 'gold')), 'proposals');
  return { ...scores, metrics: [...scores.metrics, ...unreadMetrics(sharedDir)] };
}

/** What goes wrong with an unread story is told without saying where. */
function unreadMetrics(sharedDir: string): readonly Metric[] {
  const folder = join(sharedDir, 'unread');
  if (!existsSync(folder)) return [];
  try {
    return metricsOf(readStories(folder), 'unread-proposals', 'Unread stories: ');
  } catch {
    throw new RangeError('an unread story could not be scored; it is not said which');
  }
}
