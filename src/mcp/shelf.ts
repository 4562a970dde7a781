/**
 * The shelf: stories of this session, so that a text is sent and compared once. In: stories. Out: the story of an id, while it is kept.
 * Bounded by number and by text; what was not asked for longest goes first. Nothing is written to disk.
 */
import { LARGEST_KEPT, MOST_STORIES } from './limits.ts';

export interface Kept {
  readonly id: string;
  /** UTF-16 code units of its texts. */
  readonly size: number;
}

export interface Shelf<S extends Kept> {
  get(id: string): S | undefined;
  put(story: S): void;
}

export interface Room {
  readonly stories: number;
  readonly size: number;
}

export function shelf<S extends Kept>(room: Room = { stories: MOST_STORIES, size: LARGEST_KEPT }): Shelf<S> {
  // a map keeps the order of entry: the first is the one not asked for longest
  const kept = new Map<string, S>();
  const isOverfull = (): boolean =>
    kept.size > room.stories || [...kept.values()].reduce((sum, { size }) => sum + size, 0) > room.size;
  const put = (story: S): void => {
    kept.delete(story.id);
    kept.set(story.id, story);
    while (kept.size > 1 && isOverfull()) kept.delete(kept.keys().next().value!);
  };
  const get = (id: string): S | undefined => {
    const story = kept.get(id);
    if (story !== undefined) put(story);
    return story;
  };
  return { get, put };
}
