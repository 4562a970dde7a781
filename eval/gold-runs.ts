/** Runs the program on the gold stories, through the library's door, and scores what it says. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Annotation,
  annotateStory,
  compare,
  english,
  gatherReadings,
  type Report,
  readReports,
} from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';
import { scoreGold, scoreUnread } from './gold.ts';
import type { ComparedStory } from './gold-counts.ts';
import { checkGoldSpans, type GoldStory, readGoldStories } from './gold-stories.ts';
import type { Scores } from './scores.ts';

export const READ_OPTIONS = {
  sha256: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  layout: english.layout,
  languages: [english.tag],
};

/** The reports of files, read as the command line reads them. */
export function readFiles(files: readonly string[]): ReturnType<typeof gatherReadings> {
  return gatherReadings(files.map(file => readReports(readFileSync(file), basename(file), READ_OPTIONS)));
}

/** A gold story's reports, as the program reads them; the gold fits them. */
export function goldReports(story: GoldStory): readonly Report[] {
  const { reports } = readFiles(story.files);
  const wrong = checkGoldSpans(story.gold, reports);
  if (wrong.length > 0)
    throw new RangeError(`${story.name}: the gold does not fit the reports as read:\n${wrong.join('\n')}`);
  return reports;
}

/** Layers of a gold story's reports. */
export function annotateGold(story: GoldStory): readonly Annotation[] {
  return annotateStory(goldReports(story), english, { parser: loadParser() });
}

/** A gold story as the program sees it. */
export function compareStory(story: GoldStory): ComparedStory {
  const annotations = annotateGold(story);
  return { name: story.name, gold: story.gold, annotations, comparison: compare(annotations) };
}

/** Scores every story below `gold/` in `sharedDir`. */
export function scoreGoldStories(sharedDir: string): ReturnType<typeof scoreGold> {
  return scoreGold(readGoldStories(join(sharedDir, 'gold')).map(compareStory));
}

/** Scores the stories below `unread/` in `sharedDir` as one total. What goes wrong is told without saying where. */
export function scoreUnreadStories(sharedDir: string): Scores {
  try {
    return scoreUnread(readGoldStories(join(sharedDir, 'unread')).map(compareStory));
  } catch {
    throw new RangeError('an unread story could not be scored; it is not said which');
  }
}
