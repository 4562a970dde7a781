/** The corpus and what is read of its mentions, on made-up reports. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EVENTS_FILE, type EventTopic, readEventTopics } from './corpus.ts';
import { FEATURE_NAMES, featuresOf } from './features.ts';
import { groupsOf, learnLinks, linkGroup } from './links.ts';
import { type EventMention, eventMention, eventStory } from './mentions.ts';
import { sortableTopic, sortReports } from './sorting.ts';
import { wordUsages } from './usages.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'synoptic-events-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** A report with its events in marks, each with a letter for its chain: `Ada Lund ⟦a:opened⟧ the bridge.` */
type Marked = readonly [id: string, story: string, text: string];

const MARK = /⟦(\w):([^⟧]*)⟧/g;

function topicsOf(...reports: readonly Marked[]): readonly EventTopic[] {
  const lines = reports.map(([id, story, marked]) => {
    const events: object[] = [];
    let gone = 0;
    for (const { index, 0: all, 1: chain, 2: words } of marked.matchAll(MARK)) {
      const start = index - gone;
      gone += all.length - words!.length;
      events.push({ start, end: start + words!.length, chain });
    }
    return JSON.stringify({ id, story, text: marked.replace(MARK, '$2'), events });
  });
  const path = join(FOLDER, EVENTS_FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return readEventTopics(FOLDER);
}

function mentionsOf({ annotations, mentions }: EventTopic): readonly EventMention[] {
  const story = eventStory(annotations);
  return mentions.map(({ at, head }) => eventMention(story, at, head.start));
}

const OPENING: readonly Marked[] = [
  ['7_1ecb', '7', 'Ada Lund ⟦a:opened⟧ the bridge in Orrin on 4 May 2021.\nShe ⟦b:said⟧ that it was late.'],
  ['7_2ecb', '7', 'The bridge in Orrin was ⟦a:opened⟧ by Ada Lund.'],
  ['7_3ecb', '7', 'Piet Solheim ⟦c:opened⟧ a bakery in Tolvik on 9 June 2021.'],
];

describe('the corpus', () => {
  test('a topic is the number before the line; a place of several words has one head', () => {
    const [first, second] = topicsOf(
      ['7_1ecb', '7', 'Ada Lund ⟦a:checked herself in⟧ after the ⟦b:car crash⟧.'],
      ['7_1ecbplus', '7plus', 'Nobody ⟦c:left⟧.'],
      ['12_1ecb', '12', 'A wall ⟦a:fell⟧.'],
    );
    expect(first!.stories).toEqual(['7', '7plus']);
    expect(first!.mentions.map(({ lemma }) => lemma)).toEqual(['check', 'crash', 'leave']);
    expect(first!.mentions.map(({ chain }) => chain)).toEqual(['7 a', '7 b', '7 c']);
    // a letter is another event in another topic
    expect(second!.mentions.map(({ chain }) => chain)).toEqual(['12 a']);
  });
});

describe('mentions', () => {
  test('who and whom, whatever the voice; when; who speaks', () => {
    const [active, said, passive] = mentionsOf(topicsOf(...OPENING)[0]!);
    expect([active!.fillers.get('who'), active!.fillers.get('whom')]).toEqual(['@@ada-lund', 'bridge']);
    expect([passive!.fillers.get('who'), passive!.fillers.get('whom')]).toEqual(['@@ada-lund', 'bridge']);
    expect(said!.isCue).toBe(true);
    expect(said!.fillers.get('who')).toBe('@@ada-lund');
    const day = Date.UTC(2021, 4, 4) / 86_400_000;
    expect(active!.days).toEqual([day, day + 1]);
    expect(passive!.days).toBeNull();
  });

  test('the words beside it, its own left out of its sentence', () => {
    const [active] = mentionsOf(topicsOf(...OPENING)[0]!);
    expect([active!.before, active!.after]).toEqual(['@@ada-lund', 'bridge']);
    expect(active!.bag.has(active!.word)).toBe(false);
    expect([...active!.bag.values()].reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1);
  });
});

describe('features', () => {
  const between = (topic: EventTopic, i: number, k: number): Readonly<Record<string, number>> => {
    const mentions = mentionsOf(topic);
    const usages = wordUsages(eventStory(topic.annotations), mentions);
    const values = featuresOf(usages, mentions[i]!, mentions[k]!);
    return Object.fromEntries(FEATURE_NAMES.map((name, f) => [name, values[f]!]).filter(([, value]) => value !== 0));
  };

  test('one opening told twice, and another one', () => {
    const [topic] = topicsOf(...OPENING);
    expect(between(topic!, 0, 2)).toMatchObject({ 'like words: same': 1, 'like words: whom': 1 });
    expect(between(topic!, 0, 3)).toMatchObject({ 'like words: other-who': 1, 'like words: other-day': 1 });
    expect(between(topic!, 0, 2)['like words: sentence']).toBeGreaterThan(
      between(topic!, 0, 3)['like words: sentence']!,
    );
  });

  test('other words are asked how they are used', () => {
    const [topic] = topicsOf(
      ['7_1ecb', '7', 'Ada Lund ⟦a:entered⟧ the clinic.'],
      ['7_2ecb', '7', 'Ada Lund ⟦a:chose⟧ the clinic and ⟦b:slept⟧.'],
    );
    const entered = between(topic!, 0, 1);
    expect(Object.keys(entered).filter(name => name.startsWith('like'))).toEqual([]);
    expect(entered['other words: close']).toBeCloseTo(1);
    // two words of one sentence
    expect(between(topic!, 1, 2)['other words: together']).toBe(1);
  });
});

test('a model learned from links like these makes them', () => {
  const [topic] = topicsOf(...OPENING);
  const groups = groupsOf(topic!, topic!.stories);
  const [first] = groups;
  expect(linkGroup(first!, learnLinks(Array.from({ length: 20 }, () => first!)))).toEqual([0, 1, 0, 3]);
});

test('reports are sorted by what they begin with', () => {
  const [topic] = topicsOf(...OPENING, ['7_4ecb', '7', 'In Tolvik the bakery of Piet Solheim ⟦c:opened⟧.']);
  expect(sortReports(sortableTopic(topic!), 0.1)).toEqual([0, 0, 2, 2]);
});
