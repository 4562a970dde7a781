/** Aligning statements of many reports: made-up reports of one made-up event, each telling part of it in one of several ways. */

import type { StoryContext } from '../src/core/compare/context.ts';
import { compareAccounts } from '../src/core/compare/findings/accounts.ts';
import { linkEntities } from '../src/core/compare/link/entities.ts';
import { type Annotation, annotate, english, type Report, readReports } from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';

const WORDS_EACH = 800;

const list = (text: string): readonly string[] => text.split(',').map(entry => entry.trim());

const WHO =
  list(`Mayor Ilse Brandt, the harbour master, Tarn Lines, the fire brigade, Captain Jon Vey, a passenger, the Orrin council, police,
  Deputy Mara Quill, the coastguard, Helm Insurance, a welder, the ship's cook, Dr Asa Lind, the union, two divers, a crane driver, the ministry,
  Justice Tor Hale, the pilot, a fisherman, Vesk Radio, the owners, three students, the museum, an engineer, the bishop, Anvil Motors`);
const DID =
  list(`closed, searched, evacuated, inspected, reopened, damaged, left, bought, repaired, defended, criticised, photographed, towed,
  painted, sold, measured, guarded, insured, rented, abandoned, emptied, visited, praised, occupied, cleaned, financed, destroyed, designed,
  blocked, recorded, registered, protected, rebuilt, lifted, flooded, auctioned, borrowed, delivered, tested, sealed`);
const WHAT =
  list(`the ferry, the north pier, two warehouses, the fuel depot, a rescue boat, the terminal, 14 cabins, the report, the engine room,
  a crane, the lighthouse, nine lorries, the ticket office, a lifeboat, the anchor, the chapel, 300 barrels, the car deck, the dry dock, a tanker,
  the customs shed, six containers, the archive, the radio mast, a bridge, the bakery, 40 tents, the school, the laboratory, a tunnel`);
const WHERE =
  list(`in Orrin, near Dunmore, at the quay, in the old town, off the coast, in Vesk, at the border, on the island, in the valley,
  near the station, at Tarn Point, in the suburbs`);
const WHEN = list(
  'on Monday, on Tuesday morning, shortly after the fire, last week, before dawn, within hours, during the storm',
);

/** What may be told in all; every report tells some of it, its places as it likes. */
const EVENTS = 400;

function storyText(report: number): string {
  const sentences: string[] = [];
  for (let i = 0, words = 0; words < WORDS_EACH; i++) {
    const event = (report * 17 + i * 3) % EVENTS;
    const pick = (entries: readonly string[], factor: number): string => entries[(event * factor) % entries.length]!;
    const sentence = `${pick(WHO, 5)} ${pick(DID, 7)} ${pick(WHAT, 11)} ${pick(WHERE, 1 + (report % 3))} ${pick(WHEN, 3)}.`;
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

/** Seconds of processor time that comparing the accounts of `annotations` takes, and how many points it finds. */
export function timeAccounts(annotations: readonly Annotation[]): {
  readonly seconds: number;
  readonly points: number;
} {
  const { entityOf } = linkEntities(annotations);
  const context: StoryContext = { annotations, published: new Map(), entityOf, nameOf: id => id };
  const started = process.cpuUsage();
  const { points } = compareAccounts(context);
  const { user, system } = process.cpuUsage(started);
  return { seconds: (user + system) / 1e6, points: points.length };
}
