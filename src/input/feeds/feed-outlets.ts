/** Outlets of feeds: a channel's title -> the outlet's name in it. `The Anvil — Top stories` is the feed of a section of The Anvil. */

/** Words of which names of sections are made that any outlet has. */
const WORD =
  '(?:the|top|latest|breaking|all|main|most|recent|read|popular|world|local|national|international|regional|rss|atom|xml|full|text|news|stor(?:y|ies)|' +
  'headlines?|articles?|posts?|entries|updates?|feeds?|home|front|page|homepage|website|politics|business|economy|sports?|opinion|culture|science|' +
  'technology|health|and|&)';
const SECTION = new RegExp(
  String.raw`^(.*\S)(?:\s+[-–—|:·»>/]+\s+|\s*[|:»]\s+|\s*[|»])${WORD}(?:\s+${WORD}){0,4}\s*$`,
  'iu',
);
/** Sections of sections: `The Anvil | News | World`. */
const MOST_SECTIONS = 3;
/** Longest title looked at. */
const LONGEST = 300;

/** The title without the sections behind it. */
export function outletIn(title: string): string {
  let name = title;
  for (let i = 0; i < MOST_SECTIONS && name.length <= LONGEST; i++) name = SECTION.exec(name)?.[1] ?? name;
  return name;
}
