import { describe, expect, it } from 'vitest';
import { reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { loadParser } from '../../../node/models.ts';
import { annotate } from '../annotate.ts';

const parser = loadParser();

/** Speaker and cue of each quotation: `-` where the text tells nobody. */
function read(text: string): readonly string[] {
  const [report] = reportsOf({ 'a.txt': text });
  return annotate(report!, english, { parser }).quotations.map(({ speaker, cue }) => {
    const name = speaker.start === undefined ? '-' : text.slice(speaker.start, speaker.end);
    return `${name} <${cue === null ? '' : text.slice(cue.start, cue.end)}>`;
  });
}

describe('who speaks', () => {
  it.each<[string, ...string[]]>([
    // what stands nearest the verb is of a longer phrase
    [
      "But a release from Ms. Orr's office about the planned hearing noted that the log was lost.",
      "a release from Ms. Orr's office about the planned hearing <noted>",
    ],
    ['A Tarn Courier poll released Tuesday found that voters like the ferry.', 'A Tarn Courier poll released <found>'],
    [
      'The letter came from Tarn, which keeps such logs, and harbour clerks – among them two of the crew – have confirmed the date.',
      'harbour clerks <have confirmed>',
    ],
    // words in marks may be the subject
    [
      'Officials have checked the log. But “doubters” have demanded more tests, asserting it could have been forged.',
      'doubters <asserting>',
    ],
    // what a place can't do, the noun before it does
    [
      'Some 900 people signed a petition on Signit.org that sharply criticized the harbour board.',
      'a petition <sharply criticized>',
    ],
    ['He wrote a letter on the fire that accused the board of neglect.', 'a letter <accused>'],
    // whose words a noun calls them
    ["The mayor's answer: “We will see.”", 'The mayor <:>'],
    ['Lena Orr came late. Her reply was short: “No.”', 'Lena Orr <:>'],
    // who was asked answers
    [
      'The host Lena Voss asked Karl Brandt, “Have you seen the ship?” His response: “I have people who have.” He signaled he was done, saying, “And I am serious.”',
      'Lena Voss <asked>',
      'Karl Brandt <:>',
      'Karl Brandt <signaled>',
      'Karl Brandt <saying>',
    ],
    ['“Why now?” Lena Voss asked. “It is late,” she said.', 'Lena Voss <asked>', 'Lena Voss <said>'],
    // an animal is named and says nothing
    [
      'Keepers shot a gorilla named Orvo. The drug takes time, Karl Brandt said. Orvo also would have fallen, he said.',
      'Karl Brandt <said>',
      'Karl Brandt <said>',
    ],
    ['Ida Voss spoke. The shot killed the ape. Karl Brandt came. “It was hard,” he said.', 'Karl Brandt <said>'],
    ['Some growers argue that fees should be low -- assuming that buyers pay more.', 'Some growers <argue>'],
    // people and bodies with a noun beside them that can't speak
    ['The fire chief said the roof was gone.', 'The fire chief <said>'],
    ['The river police said the boat had sunk.', 'The river police <said>'],
    ['A number of clerks said the log was lost.', 'A number of clerks <said>'],
    ['A survey of growers in March found that prices had risen.', 'A survey of growers in March <found>'],
    ['The owner of the ship said it was old.', 'The owner <said>'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The meeting noted that the bridge was unsafe.',
    'The collapse of the wall shows that the harbour is old.',
    'But polls show that many voters like the ferry.',
    'Additional proof suggests that the log was forged.',
    'The killings show how weak the law is.',
    'The office gave out the names of the clerks which showed that one of them was ill.',
  ])('nobody: %s', text => {
    const told = read(text);
    expect(told).not.toEqual([]);
    for (const each of told) expect(each).toMatch(/^- /);
  });

  it.each([
    'A part of the town – labelled “drifters” in the press – has moved on.',
    'A part of the town -- labelled “drifters” in the press -- has moved on.',
    'She kept a box labelled “tea” on the shelf.',
  ])('nothing here: %s', text => {
    expect(read(text)).toEqual([]);
  });
});
