/** What resolving entities must know of a language. */
import type { NameVariants } from '../text/names.ts';
import type { MentionVocabulary, WordList } from './mentions.ts';

export interface EntityVocabulary {
  /** The words names were found with: titles, sexes of given names, roles, pronouns. */
  readonly mentions: MentionVocabulary;
  /** Pronouns that mean the subject itself: `himself`. */
  readonly reflexives: WordList;
  /** Nicknames and exonyms. */
  readonly variants: NameVariants;
  /** Honorifics that tell sex. */
  readonly honorifics: { readonly female: WordList; readonly male: WordList };
  /** Verbs that make what follows a description of their subject: `is`, `became`. */
  readonly copulas: WordList;
  /** Words right before a name that give it to someone described: `as`, `named`. */
  readonly naming: WordList;
  /** Words before a mention that is not the subject of its sentence: `of`, `with`. */
  readonly obliques: WordList;
  /** Determiners of someone not yet spoken of: `a`, `another`. */
  readonly indefinites: WordList;
  /** Role nouns that can mean one post: `leader` a president. Normal forms. */
  readonly roleGroups: readonly (readonly string[])[];
  /** Words that open an age: `aged`, and those that follow one: `year-old` as `year`, `old`. */
  readonly age: {
    readonly before: WordList;
    readonly unit: WordList;
    readonly after: WordList;
    /** Between a name and its age: `who |is| 42`, `Orr |turned| 42`. */
    readonly being: WordList;
    readonly relatives: WordList;
    /** Numbers in words from one on. */
    readonly numbers: WordList;
    /** May follow an age that no mark closes. */
    readonly followers: WordList;
  };
  /** Degrees that stand between a post and a name: medical director `Dr` Orr. */
  readonly degrees: WordList;
  /** Endings of whose something is: `'s`. */
  readonly possessives: WordList;
  /** Words between a post and what it is of: `director |of| the archive`, `spokeswoman |for| the police`. */
  readonly posts: WordList;
  /** Words before a home: `of`, `from`. */
  readonly home: WordList;
}
