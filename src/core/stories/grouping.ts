/**
 * From a stream of reports to stories, in one pass. In: digests, as they come. Out: of each what it changed: a story begun, joined, made of two, or divided, and why.
 * A new report is held against those that share its most telling terms; then the reports of the stories near it are parted anew, all at once, so that what came first
 * decides little. What is kept is bounded by a number of reports, whatever their dates: a pile read by the names of its files is in no order.
 */
import type { StoryVocabulary } from '../language/stories.ts';
import type { Story, StoryChange, StoryMember, StoryWhy } from '../model/stories.ts';
import type { Forest } from '../text/forest.ts';
import { contentId } from '../text/hashes.ts';
import { type Decided, type Decision, decidedOf, isApart, isTogether } from './decisions.ts';
import type { Digest } from './digests.ts';
import { type Entry, enter } from './entries.ts';
import { type Frequencies, startFrequencies } from './frequencies.ts';
import { FEATURES, likenessOf } from './likeness.ts';
import { type Least, partition } from './partitions.ts';
import { addPostings, keptTermsOf, type Postings, startPostings, tallyShared } from './postings.ts';
import { STORY_TREES } from './trees.ts';

export interface GroupingOptions {
  /** Days between two reports beyond which they are not held against each other. */
  readonly windowDays?: number;
  /** Reports held at most; beyond it those that came first go. At least 1. */
  readonly most?: number;
  readonly decisions?: readonly Decision[];
  /** Other trees, or other log-odds from which reports are one story: for learning them. */
  readonly trees?: Forest;
  readonly least?: Least;
}

/*
 * A trial comes a year after its crime: of the pairs of reports of one story in a stream of four years, one in twenty is over 317 days apart. How much memory the
 * most reports take is not measured.
 */
const WINDOW_DAYS = 400;
const MOST_HELD = 200_000;

/**
 * Log-odds at which two groups of reports are one story. Chosen for precision first among some thirty, by the scores of the very reports that `eval` tells (the stream's second
 * half, the short reports' topics left out): those scores are so much the better for it.
 */
const LEAST_LIKENESS: Least = { sum: 2.5, mean: 1 };
/** Log-odds from which a report's story is near enough to be parted anew with it. */
const NEAR = -2;
/** Reports that share most, which a new one is held against. */
const MOST_CANDIDATES = 24;
/** Share of a report's own squared weight that it has in common with one worth looking at. */
const LEAST_SHARED = 0.02;
/** Stories parted anew at once, the nearest ones. */
const MOST_STORIES = 6;
/** A story with more reports than this is not taken apart: it stays or joins as one, and this many of its reports speak for it. */
const MOST_TAKEN_APART = 30;
const SPEAKERS = 8;
/** Log-odds where somebody has decided: more than any number of pairs can outweigh. */
const DECIDED = 1e9;

const HOURS = 24;

export interface Placed extends Entry {
  story: KeptStory;
  /** Log-odds to other reports, by their numbers, as far as they were asked for. */
  readonly likenesses: Map<number, number>;
}

/** A story as it is kept. */
interface KeptStory extends Story {
  reports: readonly StoryMember[];
}

export interface Grouping {
  readonly trees: Forest;
  readonly least: Least;
  readonly frequencies: Frequencies;
  readonly postings: Postings;
  readonly held: Map<number, Placed>;
  readonly numbers: Map<string, number>;
  readonly stories: Map<string, KeptStory>;
  /** Stories that are part of another now. */
  readonly merged: Map<string, string>;
  readonly windowHours: number;
  readonly most: number;
  decided: Decided;
  next: number;
  /** The oldest number still held. */
  oldest: number;
  readonly row: Float64Array;
}

export function startGrouping(
  language: { readonly stories: StoryVocabulary },
  options: GroupingOptions = {},
): Grouping {
  const most = options.most ?? MOST_HELD;
  return {
    trees: options.trees ?? STORY_TREES,
    least: options.least ?? LEAST_LIKENESS,
    frequencies: startFrequencies(language.stories.background),
    postings: startPostings(most),
    held: new Map(),
    numbers: new Map(),
    stories: new Map(),
    merged: new Map(),
    windowHours: (options.windowDays ?? WINDOW_DAYS) * HOURS,
    most,
    decided: decidedOf(options.decisions ?? []),
    next: 0,
    oldest: 0,
    row: new Float64Array(FEATURES.length),
  };
}

/** Adds a report; one with an id that is held already changes nothing. */
export function addDigest(grouping: Grouping, digest: Digest): readonly StoryChange[] {
  if (grouping.numbers.has(digest.report)) return [];
  const changes = letGo(grouping);
  const placed = place(grouping, digest);
  const near = nearTo(grouping, placed);
  const stories = new Set([placed.story, ...near.map(({ story }) => story)]);
  return [...changes, ...partAnew(grouping, stories, placed)];
}

/** Enters it as a story of its own, not yet told of. */
function place(grouping: Grouping, digest: Digest): Placed {
  const n = grouping.next++;
  const story: KeptStory = { id: freshId(grouping, digest.report), reports: [] };
  const placed: Placed = { ...enter(digest, n, grouping.frequencies), story, likenesses: new Map() };
  story.reports = [memberOf(placed)];
  grouping.held.set(n, placed);
  grouping.numbers.set(digest.report, n);
  return placed;
}

function memberOf({ n, digest: { report, hour, title } }: Entry): StoryMember {
  return { n, report, hour, title };
}

/** Made from the report that it begins with. */
function freshId({ stories, merged }: Grouping, report: string): string {
  for (let again = 0; ; again++) {
    const id = contentId('story', again === 0 ? [report] : [report, String(again)]);
    if (!stories.has(id) && !merged.has(id)) return id;
  }
}

/** Reports near the new one, the most alike first; it is held against them, and kept under its own terms afterwards. */
function nearTo(grouping: Grouping, placed: Placed): readonly Placed[] {
  const { postings, held, decided, numbers } = grouping;
  const kept = keptTermsOf(placed);
  const tally = tallyShared(postings, placed, kept, grouping.oldest);
  addPostings(postings, placed, kept);
  const found: Placed[] = [];
  for (const n of mostShared(tally, placed.sums.all * LEAST_SHARED)) {
    const other = held.get(n);
    if (other === undefined || areFarApart(grouping, placed, other)) continue;
    if (likeness(grouping, placed, other) > NEAR) found.push(other);
  }
  const own = placed.likenesses;
  found.sort((a, b) => own.get(b.n)! - own.get(a.n)! || a.n - b.n);
  const bound = [...(decided.together.get(placed.digest.report) ?? [])].flatMap(
    report => held.get(numbers.get(report) ?? -1) ?? [],
  );
  const stories = new Set<KeptStory>();
  return [...bound, ...found].filter(({ story }) => stories.size < MOST_STORIES && stories.add(story));
}

/** Numbers of those with the greatest sums, of equal ones the later. */
function mostShared(tally: ReadonlyMap<number, number>, least: number): readonly number[] {
  const found: [number, number][] = [];
  for (const each of tally) if (each[1] >= least) found.push(each);
  return found
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, MOST_CANDIDATES)
    .map(([n]) => n);
}

function likeness({ trees, row }: Grouping, a: Placed, b: Placed): number {
  const known = a.likenesses.get(b.n);
  if (known !== undefined) return known;
  const odds = likenessOf(a, b, trees, row);
  a.likenesses.set(b.n, odds);
  b.likenesses.set(a.n, odds);
  return odds;
}

/** What stands for one or several reports when stories are parted anew. */
interface Node {
  readonly members: readonly StoryMember[];
  /** Those of them that are held against others. */
  readonly speakers: readonly Placed[];
  readonly story: KeptStory;
}

function nodesOf({ held }: Grouping, story: KeptStory, placed: Placed): readonly Node[] {
  const here = story.reports.flatMap(({ n }) => held.get(n) ?? []);
  if (story.reports.length <= MOST_TAKEN_APART && here.length === story.reports.length)
    return here.map(each => ({ members: [memberOf(each)], speakers: [each], story }));
  // those it was just held against, then the newest
  const asked = here.filter(each => placed.likenesses.has(each.n));
  const rest = here.filter(each => !placed.likenesses.has(each.n)).reverse();
  return [{ members: story.reports, speakers: [...asked, ...rest].slice(0, SPEAKERS), story }];
}

/** Parts the reports of some stories anew. */
function partAnew(grouping: Grouping, stories: ReadonlySet<KeptStory>, placed: Placed): readonly StoryChange[] {
  const nodes = [...stories]
    .flatMap(story => nodesOf(grouping, story, placed))
    .sort((a, b) => a.members[0]!.n - b.members[0]!.n);
  const groups = partition(
    {
      sizes: nodes.map(({ members }) => members.length),
      between: (i, k) => between(grouping, nodes[i]!, nodes[k]!),
    },
    grouping.least,
  ).map(group => group.map(i => nodes[i]!));
  return settle(grouping, groups, stories, placed);
}

function between(grouping: Grouping, a: Node, b: Node): number {
  const { decided } = grouping;
  if (decided.apart.size > 0 && some(a, b, (x, y) => isApart(decided, x, y))) return -Infinity;
  if (decided.together.size > 0 && some(a, b, (x, y) => isTogether(decided, x, y)))
    return DECIDED * a.members.length * b.members.length;
  let sum = 0;
  for (const x of a.speakers) for (const y of b.speakers) sum += likeness(grouping, x, y);
  const pairs = a.speakers.length * b.speakers.length;
  return pairs === 0 ? -Infinity : (sum / pairs) * a.members.length * b.members.length;
}

function some(a: Node, b: Node, is: (x: string, y: string) => boolean): boolean {
  return a.members.some(x => b.members.some(y => is(x.report, y.report)));
}

/** Gives each group the story that most of it was, and says what has changed. */
function settle(
  grouping: Grouping,
  groups: readonly (readonly Node[])[],
  before: ReadonlySet<KeptStory>,
  placed: Placed,
): readonly StoryChange[] {
  // what it came with: members are given their stories below
  const own = placed.story;
  const claims = groups
    .flatMap((group, g) => [...before].map(story => ({ g, story, count: countIn(group, story) })))
    .filter(({ count, story }) => count > 0 && story !== own)
    .sort((a, b) => b.count - a.count || a.story.reports[0]!.n - b.story.reports[0]!.n || a.g - b.g);
  const storyOf = new Map<number, KeptStory>();
  const taken = new Set<KeptStory>();
  for (const { g, story } of claims) {
    if (storyOf.has(g) || taken.has(story)) continue;
    storyOf.set(g, story);
    taken.add(story);
  }
  const changes: StoryChange[] = [];
  const old = new Map([...before].map(story => [story, new Set(story.reports.map(({ n }) => n))]));
  groups.forEach((group, g) => {
    const members = group.flatMap(node => node.members).sort((a, b) => a.n - b.n);
    const known = storyOf.get(g);
    const story = known ?? freshStory(grouping, group, placed);
    const added = members.filter(({ n }) => known === undefined || !old.get(known)!.has(n));
    if (added.length === 0 && members.length === story.reports.length) return;
    const from = [...before].filter(
      each => each !== story && each !== own && members.some(({ n }) => old.get(each)!.has(n)),
    );
    story.reports = members;
    for (const { n } of members) {
      const here = grouping.held.get(n);
      if (here !== undefined) here.story = story;
    }
    grouping.stories.set(story.id, story);
    const reports = added.map(({ report }) => report);
    const why = whyOf(grouping, placed, members);
    const isPart = known === undefined && from.length > 0;
    changes.push({
      change: isPart || added.length === 0 ? 'divided' : known === undefined ? 'begun' : 'joined',
      story,
      reports,
      ...(isPart && { other: from[0]!.id }),
      why,
    });
  });
  for (const story of before) {
    if (taken.has(story) || story === own) continue;
    const into = grouping.held.get([...old.get(story)!].find(n => grouping.held.has(n))!)!.story;
    grouping.stories.delete(story.id);
    grouping.merged.set(story.id, into.id);
    changes.push({
      change: 'merged',
      story: into,
      reports: story.reports.map(({ report }) => report),
      other: story.id,
      why: whyOf(grouping, placed, into.reports),
    });
  }
  return changes;
}

function countIn(group: readonly Node[], story: KeptStory): number {
  return group.reduce((sum, node) => sum + (node.story === story ? node.members.length : 0), 0);
}

function freshStory(grouping: Grouping, group: readonly Node[], placed: Placed): KeptStory {
  if (group.some(node => node.story === placed.story) && group.length === 1) return placed.story;
  return { id: freshId(grouping, group[0]!.members[0]!.report), reports: [] };
}

/** Why these reports are one story since the new one came: it is the reason only where it is one of them. */
function whyOf({ held, decided }: Grouping, placed: Placed, members: readonly StoryMember[]): StoryWhy {
  if (!members.some(({ n }) => n === placed.n)) return { rule: 'parted-anew' };
  const bound = members.find(({ report }) => isTogether(decided, placed.digest.report, report));
  if (bound !== undefined) return { rule: 'decided', with: bound.report };
  let [most, odds]: [StoryMember | null, number] = [null, -Infinity];
  for (const member of members) {
    const own = held.has(member.n) ? placed.likenesses.get(member.n) : undefined;
    if (own !== undefined && own > odds) [most, odds] = [member, own];
  }
  if (most !== null) return { rule: 'alike', with: most.report, likelihood: likelihoodOf(odds) };
  // with others, but held against none of them: somebody has decided so of those
  return members.length > 1 ? { rule: 'decided' } : { rule: 'nothing-alike' };
}

const PLACES = 1000;

function likelihoodOf(odds: number): number {
  return Math.round(PLACES / (1 + Math.exp(-odds))) / PLACES;
}

/** Makes room for one more: what came first goes first; a story without any that is held is closed. */
function letGo(grouping: Grouping): readonly StoryChange[] {
  const { held, numbers, stories, most } = grouping;
  const changes: StoryChange[] = [];
  for (; held.size >= most; grouping.oldest++) {
    const oldest = held.get(grouping.oldest)!;
    held.delete(oldest.n);
    numbers.delete(oldest.digest.report);
    const { story } = oldest;
    if (story.reports.some(({ n }) => held.has(n))) continue;
    stories.delete(story.id);
    changes.push({ change: 'closed', story, reports: [], why: { rule: 'no-longer-held' } });
  }
  return changes;
}

/** Whether two reports were published so far apart that they are not held against each other; undated, they may be of any time. */
function areFarApart({ windowHours }: Grouping, a: Placed, b: Placed): boolean {
  const [x, y] = [a.digest.hour, b.digest.hour];
  return x !== null && y !== null && Math.abs(x - y) > windowHours;
}
