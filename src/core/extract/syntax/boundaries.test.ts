/** Where sentences end, as the trained model has it: a bar stands where one should. Beside each kind stand sentences that look alike. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import { createParser, sentenceSpans } from './parser.ts';

const parser = createParser(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)), vocabulary);

function check(marked: string): void {
  const text = marked.replaceAll('|', '');
  const spans = sentenceSpans(parser.parse(text, [{ start: 0, end: text.length }]));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked.split('|').map(part => part.trim()));
}

describe('a sentence ends', () => {
  test.each([
    'The train left at 6 p.m.| Guests stood on the platform.',
    'It was found at 4 a.m.| Officer Tarn called for help.',
    'She moved to the U.S.| He stayed in Norway.',
    'The U.S. Embassy was closed.| Staff went home.',
    'Talks were held in Washington, D.C.| They failed.',
    'He was told to stand in Line A.| Nobody came.',
    'They live in Flat D.| The door was broken.',
    'John F. Marek won.| He was glad.',
    '“The crews have gone,” said Bram T. Kolstad, the warden of Vesk.| “The pier is shut.”',
    '“Why now?” the minister asked.| Nobody answered.',
    '“It is over.”| “Is it really over?” Ada Renn asked reporters.',
    'He asked: “Who paid?”| Nobody knew.',
    '“Fire!” Jon Reed yelled.| People ran.',
    'The chief spoke. |« Nobody is hurt », she added.',
    'The firm is called Tor Inc.| It sells boats.',
    'He works for Marek Co.| The firm is old.',
    'Bring ropes, boats, etc.| The army will help.',
    'He lives at 5 Elm St.| The house is old.',
    'They met in Ft. Orrin.| The talks went on.',
    'He spoke to Dr. Lund Jr.| The doctor agreed.',
    'He was born in 1956.| She was born later.',
    'Sales fell in Sept.| Analysts had expected more.',
    'The No. 2 reactor was shut.| No. 3 ran on.',
    'Who did it?| Police do not know.',
    '“We lost everything,” she said.| “We have nothing.”',
    'The bus broke down at 4 p.m.| Children walked home.',
    'The gates shut at 10 p.m.| Fans were angry.',
    'Doors open at 7 p.m.| Tickets cost 5 crowns.',
    'He came to the U.S.| When he left, nobody noticed.',
    'A U.S. Air Force jet crashed.| No one died.',
    'The U.S. Senate met.| It rose at noon.',
    'She flew from L.A.| Her husband drove.',
    'It was settled by Appendix B.| The court agreed.',
    'He failed Test A.| Then he left.',
    'She took vitamin D.| Her doctor was glad.',
    '"Is the road open?"| Karl Moor left without an answer.',
    '"Help us!" Ida Falk told a neighbour.| The neighbour called.',
    '“Get out!” Sgt. Dane screamed.| They did.',
    '“We will stay.”| “Who will pay?” Ella Finch asked with a shrug.',
    '“When will you go?”| The minister smiled.',
    'The mayor was clear. |« We will rebuild », he said.',
    'She wrote for Falk Ltd.| The paper closed.',
    'The firm, Orr Inc., closed.| Workers wept.',
    'The shop is on High St.| It opened in May.',
    'They climbed Mt. Orrin.| None came back.',
    'They tried Carl Dunn Sr.| The jury met.',
    'There were 12.| Nine died.',
    'He was hurt on Feb. 11.| Doctors saved him.',
    '“I saw it,” said Mr. Dunn.| “It was big.”',
    '“I saw it.”| He laughed.',
  ])('%s', check);
});

describe('a sentence goes on', () => {
  test.each([
    'The meeting starts at 9 a.m. Tuesday in the town hall.',
    'Polls close at 8 p.m. Eastern time.',
    'The blast came at about 3 a.m. local time.',
    'He works for the U.N. Security Council.',
    'U.S. Marines took the hill.',
    'The judge, Robert B. Stein, agreed.',
    'Maj. Gen. Tor Falk and Lt. Cmdr. Bea Orr were aboard.',
    'Capt. Ella Brook and First Lt. Dan Moor flew home.',
    'The Rev. Per Holm prayed.',
    'Sens. Marsh and Reed agreed.',
    '"Who is it?" asked Anna Brook.',
    '"Where is the boat?" Mayor Olaf Brandt said.',
    '“Are you mad?” Ms Lund told the court.',
    'He shouted « Stop » and ran.',
    'The plane landed at 9:30 a.m. Dec. 4.',
    'George W. Tarn, the owner, fled.',
    'Gen. Ada Holm and Col. Per Renn resigned.',
    'Det. Insp. Rolf Marsh led the search.',
    'The body of Pvt. Karl Moor was found.',
    'Lt. j.g. Ann Brook was saved.',
    '“Are the children safe?” Reza Amini asked as he ran.',
    'Her novel « Snow » won.',
    'They spoke of the U.S. companies, the U.K. officials and the firm Orr Inc. of Tolvik.',
    'The storm of Nov. 7 and the flood of Jan. 9, 1990, were told apart.',
  ])('%s', check);
});
