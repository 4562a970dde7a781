/**
 * Patterns: whether one may be searched for. In: what a client wrote behind the folders that it names outright. Out: why not, and what to do instead. What is
 * searched with turns a pattern into a regular expression, and one with many wildcards takes it longer than anybody lives to say that a name does not fit.
 */

/** `*`, `**` and `{…}` of a pattern: `**` + `/*ferry*.{txt,md}` has four. */
const MOST_WILDCARDS = 4;

/** `*` in one name. With two a name of 250 characters that does not fit is told in less than a millisecond, with four in most of a second. */
const MOST_IN_NAME = 2;

/** Alternatives of one `{…}`: every ending that is read, and a few more. */
const MOST_ALTERNATIVES = 10;

const STARS = /\*+/g;
const BRACES = /\{[^{}]*\}/g;
const NESTED = /\{[^{}]*\{/;
/** A negation, and what regular expressions have beyond patterns: groups, escapes, and a `+` that repeats what stands before it. */
const BEYOND = /^!|[()|\\]|[\]}]\+/;

/** Null if it may. */
export function patternFault(pattern: string): string | null {
  const braces = pattern.match(BRACES) ?? [];
  if (BEYOND.test(pattern) || NESTED.test(pattern) || braces.some(each => each.includes('/'))) return TOO_CLEVER;
  const wildcards = count(pattern, STARS) + braces.length;
  const isMuch =
    wildcards > MOST_WILDCARDS ||
    pattern.split('/').some(name => count(name, STARS) > MOST_IN_NAME) ||
    braces.some(each => each.split(',').length > MOST_ALTERNATIVES);
  return isMuch ? TOO_MUCH : null;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

const INSTEAD = 'Name the folder of the story, or its files one by one.';
const TOO_CLEVER = `A pattern has *, ?, **, [abc] and {a,b} and no more: no parentheses, no braces within braces, no / in braces. ${INSTEAD}`;
const TOO_MUCH = `A pattern has at most ${MOST_WILDCARDS} wildcards (*, ** and {a,b}), ${MOST_IN_NAME} * in one name and ${MOST_ALTERNATIVES} words in braces. ${INSTEAD}`;
