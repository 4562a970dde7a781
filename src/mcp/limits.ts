/** How much a client may ask of one server, and why. Lengths are in UTF-16 code units unless a name says bytes. */

/** Reports of one story: more are nearly always several stories. */
export const MOST_REPORTS = 50;

/** All texts of one story: fifty reports of two thousand words. Comparing them takes half a minute, and meanwhile nothing else is answered. */
export const LARGEST_STORY = 600_000;

/** Stories kept at most; the one not asked for longest goes first. */
export const MOST_STORIES = 20;

/** Texts of all stories kept: what was read in them takes about a hundred bytes a code unit. */
export const LARGEST_KEPT = 3_000_000;

/** Bytes of one message. The largest story, each unit escaped as JSON may escape it (six bytes), with room for the rest. */
export const LARGEST_MESSAGE = 8 * 1024 * 1024;

/** Bytes of all files that one list names: what a message may have. Reading them takes a second or two, and meanwhile nothing else is answered. */
export const LARGEST_FILES = LARGEST_MESSAGE;

/** Time for one call, looked at between its steps, in milliseconds: twice what clients wait that hear nothing (the SDK's default). */
export const SLOWEST_CALL = 120_000;

/** Milliseconds to wait for a client to say which folders are open. */
export const SLOWEST_ROOTS = 5_000;

/** Items of a page, and the most that may be asked for. */
export const PAGE = 10;
export const MOST_PAGE = 100;

/** A report's id is a key that comes back in every place: longer ones, and such with control characters, are given another. */
export const LONGEST_ID = 120;

/** Names and problems are shown up to this length, exact words of a place up to the second; `get_words` has the rest. */
export const LONGEST_NAME = 200;
export const LONGEST_WORDS = 600;

/** Places shown of one value, and problems shown of one call. */
export const MOST_PLACES = 12;
export const MOST_PROBLEMS = 20;

/** Entries looked at below one folder: a folder of reports has fewer, a home folder more. */
export const MOST_ENTRIES = 2_000;

/** A path or pattern as given. */
export const LONGEST_PATH = 1_000;
