/** Stories of a stream of reports, and what a report that comes does to them. Plain data. */

export interface Story {
  /** Made from the report that it began with; it stays, whatever joins. */
  readonly id: string;
  /** In order of arrival, those no longer held against new ones included. */
  readonly reports: readonly StoryMember[];
}

export interface StoryMember {
  /** Its number in the stream. */
  readonly n: number;
  readonly report: string;
  /** Hours since 1970 at which it was published; null if not told. */
  readonly hour: number | null;
  readonly title: string;
}

/** `begun`: a story of its own. `merged`: two are one now. `divided`: reports left it. `closed`: none of its reports is held any longer. */
export type StoryChangeKind = 'begun' | 'joined' | 'merged' | 'divided' | 'closed';

export interface StoryWhy {
  /**
   * `alike`: of the story's reports the new one is most like `with`. `nothing-alike`: none that is held is alike enough. `parted-anew`: reports fit together otherwise
   * since another came. `no-longer-held`: too many came since.
   */
  readonly rule: 'alike' | 'nothing-alike' | 'decided' | 'parted-anew' | 'no-longer-held';
  readonly with?: string;
  /** How likely the two are of one event, by what was learned; 0 to 1. */
  readonly likelihood?: number;
}

export interface StoryChange {
  readonly change: StoryChangeKind;
  readonly story: Story;
  /** Reports that came to the story by it. */
  readonly reports: readonly string[];
  /** `merged`: the story that is no more. `divided`: the one that they were part of. */
  readonly other?: string;
  readonly why: StoryWhy;
}
