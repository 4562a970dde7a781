/** A story read step by step is the story that `compareReports` gives. */
import { expect, test } from 'vitest';
import { REPORTS } from '../../test/support/program.ts';
import { compareReports } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { readInputs } from '../node/inputs.ts';
import { loadParser } from '../node/models.ts';
import { callOf } from './calls.ts';
import { isFault } from './faults.ts';
import { readStory, type Story, storyId } from './stories.ts';

const parser = { ...loadParser(), ahead: () => {} };

test('step by step gives the same comparison, and the order of reports makes no difference to its id', async () => {
  const { reports, problems } = await readInputs([REPORTS]);
  const call = callOf(new AbortController().signal, null);
  const given = { reports, problems, force: false };
  const story = (await readStory(given, parser, call)) as Story;
  expect(isFault(story)).toBe(false);
  expect(JSON.parse(JSON.stringify(story.comparison))).toEqual(
    JSON.parse(JSON.stringify(compareReports(reports, english, { problems, parser }))),
  );
  expect(story.id).toBe(storyId({ ...given, reports: [...reports].reverse() }));
  expect(story.id).not.toBe(storyId({ ...given, force: true }));
  expect(story.id).not.toBe(storyId({ ...given, reports: reports.slice(1) }));
});

test('a call that is cancelled gives no story', async () => {
  const { reports, problems } = await readInputs([REPORTS]);
  const wanted = new AbortController();
  wanted.abort();
  const read = await readStory({ reports, problems, force: false }, parser, callOf(wanted.signal, null));
  expect(read).toEqual({ fault: 'Cancelled.' });
});
