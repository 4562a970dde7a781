/** What reading the states that people and cases are in must know of a language: which verbs, with which words beside them, put somebody into which. */

import type { StateSlot } from '../model/layers.ts';

/** One way of saying that somebody is in a state, or is not. */
export interface StateSign {
  readonly slot: StateSlot;
  /** The state it tells: `held`; null where only its denial, or its being open, tells one: who is not found is free, who is found may be anything. */
  readonly value: string | null;
  /** The state that its denial tells; null where that tells none: who is not at large may be anywhere. */
  readonly denied: string | null;
  /** The state while it is only hedged or a condition; null where that tells none. */
  readonly open: string | null;
  /** The state while it is only planned: who will be arraigned is charged already. */
  readonly planned: string | null;
  /** Lemmas, phrasal ones with their particle. */
  readonly verbs: ReadonlySet<string>;
  /** Words of which one must stand in one of these roles; null where the verb alone tells. Normal forms. */
  readonly beside: BesideVerb | null;
  /** Roles that make it another thing: who is charged `for` parking is not accused. */
  readonly never: ReadonlySet<string>;
  /** What stands in a role that makes it another thing: not charged `with murder` may be charged with less. */
  readonly unless: BesideVerb | null;
  /** The role of the person who is in the state; null for a case, whoever is meant. */
  readonly subject: string | null;
  /** Whether it tells a state only where it says whose. */
  readonly isPersonal: boolean;
}

/** Words beside a verb: one of `words` in one of `roles`, with one of `and` and none of `without` in the same role where there are any. */
export interface BesideVerb {
  readonly roles: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly and: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string> | null;
}

export interface StateVocabulary {
  readonly signs: readonly StateSign[];
  /** Words that make a state another thing: `protective` custody. Normal forms. */
  readonly others: ReadonlySet<string>;
  /** Words right after an arrest, a charge or a sentence that make it another thing: arrested three `times`, held for `questioning`. Normal forms. */
  readonly trailing: ReadonlySet<string>;
  /** Words of a sentence that tells what somebody did before: a criminal `record`. Normal forms. */
  readonly records: ReadonlySet<string>;
  /** Words that set somebody beside those told of: the `other` driver. Normal forms. */
  readonly rest: ReadonlySet<string>;
  /** Words that say no more of somebody than that he is looked for: whoever it was, it is of the case. Normal forms. */
  readonly anybody: ReadonlySet<string>;
  /** Words by which a subject is more than one: `both`. Normal forms. */
  readonly many: ReadonlySet<string>;
  /** What children are called, with their sex where the word tells. Normal forms. */
  readonly children: ReadonlyMap<string, 'm' | 'f' | null>;
  /** Heads of counts that are no people: two horses hurt are no answer to nobody hurt. Normal forms, singular. */
  readonly animals: ReadonlySet<string>;
  /** Last words of names of streets, each with the word that stands for all ways of writing it. Normal forms, without points. */
  readonly streets: ReadonlyMap<string, string>;
  /** First words of names of streets that tell which side is meant, which others leave out or write short. Normal forms, without points. */
  readonly sides: ReadonlySet<string>;
  /** Words right before or right after an age that make it one of another time: `at the age of`, `at the time`. Normal forms. */
  readonly formerAges: {
    readonly before: readonly (readonly string[])[];
    readonly after: readonly (readonly string[])[];
  };
}
