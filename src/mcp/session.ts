/** A session: what one client's calls share. In: the open folders. Out: stories on their shelf, one parser, one call at a time. */
import type { AheadParser } from '../node/remote-parser.ts';
import { startParser } from '../node/threads.ts';
import type { Call } from './calls.ts';
import { type Fault, fault, isFault } from './faults.ts';
import { type Given, gather, isGiven } from './given.ts';
import { MOST_STORIES } from './limits.ts';
import type { Roots } from './roots.ts';
import type { ShownProblem } from './shapes.ts';
import { type Shelf, shelf } from './shelf.ts';
import { readStory, type Story, storyId } from './stories.ts';
import { type InTurn, turns } from './turns.ts';

export interface Session {
  readonly roots: Roots;
  readonly stories: Shelf<Story>;
  /** Starts the thread that parses when it is first asked for: a server that compares nothing has none. */
  readonly parser: () => AheadParser;
  readonly inTurn: InTurn;
}

export function openSession(roots: Roots): Session {
  return { roots, stories: shelf(), parser: startParser, inTurn: turns() };
}

export interface StoryGiven extends Given {
  readonly story?: string | undefined;
  readonly force?: boolean | undefined;
}

export interface OpenStory {
  readonly story: Story;
  /** Of what gave no report. */
  readonly left: readonly ShownProblem[];
}

const EITHER = 'Give either story, the id of one compared before, or reports and paths, not both.';
const NEITHER =
  'Nothing to work on. Give reports (each with its full text), or paths in the open folders, or the id of a story compared before as story.';

/** The story that a call is about: kept from before, or read and compared now. */
export async function openStory(given: StoryGiven, session: Session, call: Call): Promise<OpenStory | Fault> {
  if (given.story !== undefined) return isGiven(given) ? fault(EITHER) : keptStory(given.story, session);
  if (!isGiven(given)) return fault(NEITHER);
  const gathered = await gather(given, session.roots);
  if (isFault(gathered)) return gathered;
  const { reports, problems, left, canceled } = gathered;
  const force = given.force === true;
  const known = session.stories.get(storyId({ reports, problems, force }));
  const read = known ?? (await readStory({ reports, problems, force }, session.parser(), call));
  if (isFault(read)) return read;
  const story = { ...read, canceled: [...new Set([...(read.canceled ?? []), ...canceled])] };
  session.stories.put(story);
  return { story, left };
}

function keptStory(id: string, { stories }: Session): OpenStory | Fault {
  const story = stories.get(id);
  if (story !== undefined) return { story, left: [] };
  return fault(
    `No story "${id}" is kept: the last ${MOST_STORIES} are, while the server runs. Call compare with the reports again; the answer has the id.`,
  );
}
