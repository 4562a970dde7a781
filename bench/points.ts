/** Aligning statements of many reports: made-up reports of one made-up event, each telling part of it in one of several ways. */
import { loadParser } from '../src/cli/models.ts';
import { compareAccounts } from '../src/core/compare/accounts.ts';
import type { StoryContext } from '../src/core/compare/context.ts';
import { linkEntities } from '../src/core/compare/entities.ts';
import { type Annotation, annotate, english, type Report, readReports } from '../src/index.ts';

const WORDS_EACH = 800;

const WHO = ['Mayor Ilse Brandt', 'the harbour master', 'Tarn Lines', 'the fire brigade', 'Captain Jon Vey', 'a passenger', 'the Orrin council', 'police'];
const DID = ['closed', 'searched', 'evacuated', 'inspected', 'reopened', 'damaged', 'left', 'bought', 'repaired', 'defended', 'criticised', 'photographed'];
const WHAT = ['the ferry', 'the north pier', 'two warehouses', 'the fuel depot', 'a rescue boat', 'the terminal', '14 cabins', 'the report', 'the engine room', 'a crane'];
const WHERE = ['in Orrin', 'near Dunmore', 'at the quay', 'in the old town', 'off the coast'];
const WHEN = ['on Monday', 'on Tuesday morning', 'shortly after the fire', 'last week', 'before dawn'];

/** Every report tells other things, but no report tells what no other does: `step` makes them overlap. */
function storyText(report: number): string {
  const sentences: string[] = [];
  for (let i = 0, words = 0; words < WORDS_EACH; i++) {
    const n = report * 7 + i * 13;
    const pick = (list: readonly string[], every: number): string => list[Math.floor(n / every) % list.length]!;
    const sentence = `${pick(WHO, 1)} ${pick(DID, 3)} ${pick(WHAT, 5)} ${pick(WHERE, 11)} ${pick(WHEN, 2)}.`;
    sentences.push(sentence[0]!.toUpperCase() + sentence.slice(1));
    words += sentence.split(' ').length;
  }
  return sentences.join(' ');
}

const READ_OPTIONS = { sha256: (): string => '', layout: english.layout, languages: [english.tag] };

function readStory(count: number): readonly Report[] {
  return Array.from({ length: count }, (_, i) => {
    const bytes = new TextEncoder().encode(storyText(i));
    return { ...readReports(bytes, 'report.txt', READ_OPTIONS).found[0]!.report, id: `report-${i}` };
  });
}

/** Layers of made-up reports, made once: only comparing is timed. */
export function annotateMany(count: number): readonly Annotation[] {
  const parser = loadParser();
  return readStory(count).map(report => annotate(report, english, { parser }));
}

/** Seconds that comparing the accounts of `annotations` takes, and how many points it finds. */
export function timeAccounts(annotations: readonly Annotation[]): { readonly seconds: number; readonly points: number } {
  const { entityOf } = linkEntities(annotations);
  const context: StoryContext = { annotations, published: new Map(), entityOf, nameOf: id => id };
  const started = performance.now();
  const { points } = compareAccounts(context);
  return { seconds: (performance.now() - started) / 1000, points: points.length };
}
