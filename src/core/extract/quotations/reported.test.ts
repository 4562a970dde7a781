import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedPassage, readMarked } from '../../../../test/support/passage.ts';
import { reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { loadParser } from '../../../node/models.ts';
import type { Quotation } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { annotate } from '../annotate.ts';
import { findQuotations } from './quotations.ts';

const parser = loadParser();

function read(text: string): readonly Quotation[] {
  const [report] = reportsOf({ 'a.txt': text });
  return annotate(report!, english, { parser }).quotations;
}

const slice = (text: string, span: Partial<Span> | null): string | null =>
  span?.start === undefined ? null : text.slice(span.start, span.end);

/** What is reported, and whom the text has say it: `-` for nobody. */
type Row = readonly [marked: string, source: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  denials: [
    ['The ferry line denied ⟦any part in the sinking⟧.', 'The ferry line'],
    ['Jan Holm denied ⟦that he had been on board⟧.', 'Jan Holm'],
    ['The council has since denied ⟦the claim⟧.', 'The council'],
    ['Two of the guards rejected ⟦the charge of neglect⟧.', 'Two of the guards'],
    ['Mira Kolstad disputed ⟦the account of the crew⟧.', 'Mira Kolstad'],
    ['The owner dismissed ⟦the report as a guess⟧.', 'The owner'],
  ],
  'refusals and promises': [
    ['The mayor refused ⟦to name the builder⟧.', 'The mayor'],
    ['The harbour office declined ⟦to say who was on duty⟧.', 'The harbour office'],
    ['The firm has room for more, but declined ⟦to take part⟧.', 'The firm'],
    ['The ministry plans ⟦to release its report next week⟧.', 'The ministry'],
    ['Lena Orr vowed ⟦to fight the ruling⟧.', 'Lena Orr'],
    ['The unions threatened ⟦to strike in May⟧.', 'The unions'],
    ['Ada Renn promised ⟦to publish the figures⟧.', 'Ada Renn'],
  ],
  'told to somebody': [
    ['She urged ⟦drivers to stay at home⟧.', 'She'],
    ['The coast guard warned sailors ⟦that a storm was near⟧.', 'The coast guard'],
    ['The reporter asked Jan Holm about ⟦the missing money⟧.', 'The reporter'],
    ['Lund told “The Late Hour” ⟦that the bridge was safe⟧.', 'Lund'],
    ['The chief ordered ⟦crews to leave the roof⟧.', 'The chief'],
    ['Residents called on ⟦the council to reopen the school⟧.', 'Residents'],
  ],
  'told by a name at the end': [
    ['⟦The tram was late⟧, reported Bo Mell.', 'Bo Mell'],
    ['⟦Ida Holt taught in Tarn and Bo Mell sang in the choir⟧, reported The Orrin Courier.', 'The Orrin Courier'],
    ['⟦They were waiting for word⟧, announced the Orrin Council.', 'the Orrin Council'],
  ],
  passives: [
    ['Lund was told ⟦the dam was safe⟧.', '-'],
    ['The crew were asked ⟦whether the pumps had failed⟧.', '-'],
    ['Drivers were urged ⟦to stay at home⟧.', '-'],
    ['⟦The plan⟧ was rejected by the mayor.', 'the mayor'],
    ['⟦The ruling⟧ was criticised by the unions.', 'the unions'],
    ['Asked ⟦whether he would resign⟧, Lund shrugged.', '-'],
  ],
  nouns: [
    ['Jan Holm’s claim ⟦that the pumps had failed⟧ was heard on Monday.', 'Jan Holm'],
    ['The board regrets her refusal ⟦to answer⟧.', 'her'],
    ['The union’s demand ⟦that the mine be shut⟧ was met.', 'The union'],
    ['The board ignored their warning ⟦that the dam leaked⟧.', 'their'],
    ['They voiced concern ⟦that the price would rise⟧.', 'They'],
    ['His promise ⟦to rebuild the school⟧ was kept.', 'His'],
  ],
  adjectives: [
    ['The council is confident ⟦that the bridge will open⟧.', 'The council'],
    ['The firm was critical of ⟦the ruling⟧.', 'The firm'],
    ['It is unclear ⟦whether the crew survived⟧.', '-'],
    ['Lena Orr is proud of ⟦the harbour⟧.', 'Lena Orr'],
    ['The unions are unsure ⟦whether the offer stands⟧.', 'The unions'],
    ['Ada Renn was adamant ⟦that the doors were locked⟧.', 'Ada Renn'],
  ],
  'more than one verb': [
    ['The governor went on to say ⟦that the road would close⟧.', 'The governor'],
    ['Lund said ⟦the plan was a farce⟧ and called it a waste.', 'Lund'],
    ['Ada Renn left the room, insisting ⟦that it was over⟧.', 'Ada Renn'],
    ['Brandt made clear ⟦that she would not resign⟧.', 'Brandt'],
    ['The survey put ⟦support at 40 percent⟧.', 'The survey'],
    ['The union condemned the deal and accused ⟦the board of bad faith⟧.', 'The union'],
    ['Jan Holm said nothing of the fire but admitted ⟦that he had left the gate open⟧.', 'Jan Holm'],
  ],
  'round the cue': [
    ['⟦Nine of the footpaths⟧, he said, ⟦have lost their signs⟧.', 'he'],
    ['⟦In some towns⟧, Orr said, ⟦the roof went first⟧.', 'Orr'],
    ['⟦If the mine shuts⟧, the mayor said, ⟦the town will die⟧.', 'the mayor'],
    ['⟦To win the seat⟧, Lund said, ⟦they need forty votes⟧.', 'Lund'],
    ['⟦The pier is shut⟧, she added, ⟦but boats may still land⟧.', 'she'],
    ['⟦The talks will go on⟧, Holm said, and left the room.', 'Holm'],
    ['⟦The firm paid for the boat⟧, new figures show.', 'new figures'],
    ['⟦Mira Holm⟧, officials said, ⟦has left the board⟧.', 'officials'],
    ['⟦The harvest was⟧, he said, ⟦a poor one⟧.', 'he'],
    ['⟦It is no wonder⟧, Orr said, ⟦that the dam leaked⟧.', 'Orr'],
    ['⟦The harbour⟧, she said, ⟦“is closed to every boat.”⟧', 'she'],
    ['⟦The fishermen of Tarn and their neighbours “want a harbour that stays open,”⟧ said Mira Holm.', 'Mira Holm'],
    ['⟦The ferry, with its long service, “is seen as safe by everybody,”⟧ said Mira Holm.', 'Mira Holm'],
    ['⟦The mill is closed⟧, say some pilots, who know the valley.', 'some pilots'],
    ['⟦The pier is shut⟧, she said, and has left the room.', 'she'],
    ['⟦The harbour⟧, she said, ⟦“is closed” to every boat⟧.', 'she'],
    ['⟦Part of it⟧, say keepers, ⟦is the ground⟧.', 'keepers'],
    ['⟦The yard closed⟧, said the head of the pier, Mira Holm.', 'the head of the pier, Mira Holm'],
  ],
  'a pronoun before the teller': [
    ['The vote, ⟦which⟧ she said ⟦was a mistake⟧, ended the strike.', 'she'],
    ['The tolls, ⟦which⟧ wardens said ⟦will double next spring⟧, were printed.', 'wardens'],
    ['The wall, ⟦which⟧ he said ⟦the union should pay for⟧, was never built.', 'he'],
    ['They met in a barn in which she said ⟦the roof had leaked⟧.', 'she'],
  ],
  'whatever follows': [
    ['Half of them said ⟦the same of Lund⟧.', 'Half of them'],
    ['A court paper filed Thursday says ⟦that the dam leaked⟧.', 'A court paper filed Thursday'],
    ['Orr said ⟦no to the bridge⟧.', 'Orr'],
  ],
  'where it ends': [
    ['The mayor said ⟦the bridge was safe⟧, and left the room.', 'The mayor'],
    ['Holm said ⟦the plan was sound⟧, then walked out.', 'Holm'],
    ['Orr said ⟦the ferry was old⟧, but declined to say how old.', 'Orr'],
    ['The union said ⟦it was tired⟧, but nine of the pilots say they are not.', 'The union'],
    ['Lund said ⟦he had met the mayor⟧, who left on Monday.', 'Lund'],
    ['Renn said ⟦the mine was closed⟧, a blow to the town.', 'Renn'],
    ['Renn said ⟦the mine was closed⟧,', 'Renn'],
    ['Renn said ⟦that the mine⟧, a blow\n\nThen, was it old?', 'Renn'],
    ['Half of them said ⟦she was ready⟧, compared with a third who named Lund.', 'Half of them'],
    ['Brandt endorsed ⟦the plan⟧, met the board and went home.', 'Brandt'],
    ['The unions criticised ⟦the ruling⟧, and nobody answered.', 'The unions'],
  ],
  'where it begins': [
    ['Lund told a crowd of tired sailors at the pier ⟦that the ferry was lost⟧.', 'Lund'],
    ['The union has said since winter ⟦that its crews will not strike⟧.', 'The union'],
    ['The mayor said, however, ⟦that the road would open⟧.', 'The mayor'],
    ['The mayor said, however, ⟦the road would open⟧.', 'The mayor'],
    ['The firm said ⟦Mr. Holm had left the board⟧.', 'The firm'],
    ['The office said ⟦about 40 of the boats had sunk⟧.', 'The office'],
    ['Holm promised ⟦the council would mend the sea wall⟧.', 'Holm'],
    ['Six in 10 say ⟦the harbour is safe⟧.', 'Six in 10'],
    ['The office reported ⟦at least six boats were lost⟧.', 'The office'],
    ['Orr said after a storm in May ⟦that he had “little faith in the pier.”⟧', 'Orr'],
    ['⟦But he has left the valley⟧, Orr said.', 'Orr'],
    ['Orr rejected ⟦the idea that the dam leaked⟧.', 'Orr'],
  ],
  'taken for something': [
    ['The board sees ⟦the ruling as a mistake⟧.', 'The board'],
    ['Lund viewed ⟦the deal as a trap⟧.', 'Lund'],
    ['The unions regard ⟦Holm as a friend of the firm⟧.', 'The unions'],
    ['She painted ⟦the mayor as a liar⟧.', 'She'],
    ['The report depicts ⟦the harbour as unsafe⟧.', 'The report'],
    ['Voters perceive ⟦him as weak⟧.', 'Voters'],
  ],
  'asked about': [
    ['Asked about ⟦the fire⟧, Orr laughed.', '-'],
    ['When asked about ⟦her debts⟧, Lund left the room.', '-'],
    ['The mayor was asked about ⟦the missing money⟧.', '-'],
    ['The crew were told of ⟦the danger⟧.', '-'],
    ['The board was warned of ⟦the risk⟧.', '-'],
    ['Asked about ⟦the pumps⟧, he blamed the firm.', '-'],
  ],
  'people and bodies': [
    ['The ferryman refused ⟦to leave the pier⟧.', 'The ferryman'],
    ['The bakery declined ⟦to comment⟧.', 'The bakery'],
    ['The owner of the mill threatened ⟦to close it⟧.', 'The owner of the mill'],
    ['She refused ⟦to start the car⟧.', 'She'],
    ['Two of the guards promised ⟦to stay⟧.', 'Two of the guards'],
    ['The tenants demanded ⟦a ban on dogs⟧.', 'The tenants'],
    ['Tarn Lines offered ⟦to pay⟧.', 'Tarn Lines'],
  ],
  'questions asked': [
    ['Asked by reporters ⟦whether he would go⟧, Orr said he would.', 'reporters'],
    ['Asked ⟦if the lock was safe⟧, the keeper shook his head.', '-'],
    ['Orr nodded when asked ⟦if the bridge was safe⟧.', '-'],
    [
      'Orr was asked by Mira Holm ⟦whether his plan, which the council puts at 40 million, would raise fares⟧.',
      'Mira Holm',
    ],
    ['The crew were asked ⟦how the pumps had failed⟧.', '-'],
    ['Asked on Monday ⟦why the lock was shut⟧, she left the room.', '-'],
    ['She asked the crew ⟦who had opened the lock⟧.', 'She'],
  ],
  'refusals that look like participles': [
    ['Orr joked about the weather, declined ⟦to name the builder⟧, and left.', 'Orr'],
    [
      'Mira Holm, who has long been in office, declined ⟦to comment on the plan⟧.',
      'Mira Holm, who has long been in office',
    ],
    ['The centre has declined for years ⟦to name its backers⟧.', 'The centre'],
    ['One clerk at a tram depot declined ⟦to give his name⟧.', 'One clerk at a tram depot'],
  ],
  'of which nobody is told': [
    ['It was widely reported ⟦that Mr. Orr paid 100 million⟧.', '-'],
    ['It was announced on Monday ⟦that the yard would close⟧.', '-'],
    ['It has been claimed ⟦that the lock leaked⟧.', '-'],
    ['Asked ⟦if the floods had shaken them⟧, Orr said, “Sure.”', '-'],
    ['“Gladly,” Orr said when asked ⟦whether the lock should close⟧.', '-'],
  ],
  'what has its verb behind an aside': [
    ['Officials say ⟦Omar Mir, the Tarn man who took the boat in May, held two licences⟧.', 'Officials'],
    [
      'Joe Scar, host of Tarn Radio’s “Morning Joe,” suggested ⟦the silence could cost the mayor his seat⟧.',
      'Joe Scar, host of Tarn Radio’s “Morning Joe,”',
    ],
    ['⟦The wall⟧, they believe, ⟦won’t last⟧.', 'they'],
    [
      'Mr. Orr said ⟦his growers, who sell abroad but every spring paid Mr. Holm, would drop Mr. Holm over the weir⟧.',
      'Mr. Orr',
    ],
    ['Holm suggested ⟦a way out (it was steep)⟧.', 'Holm'],
    ['Crews can get in trouble, and as Holm noted, ⟦people in the case could be fined⟧.', 'Holm'],
    ['Prime Minister Lena May said ⟦the lock was open⟧.', 'Prime Minister Lena May'],
  ],
  'who is more than the nearest name': [
    ['A source close to the premier said ⟦she was late⟧.', 'A source close to the premier'],
    ['A survey of growers carried out last autumn found ⟦that most were content⟧.', 'A survey of growers'],
    [
      '⟦The firm has no plans to sell⟧, a person with knowledge of its affairs said.',
      'a person with knowledge of its affairs',
    ],
    [
      'The firm has no plans to sell, a person with knowledge of its affairs said, adding ⟦that talks were over⟧.',
      'a person with knowledge of its affairs',
    ],
    ['But more than 3 in 7 voters said ⟦they would go⟧.', 'more than 3 in 7 voters'],
    [
      'A farmer who lives beside the bridge, Ivo Strand, said ⟦it shook⟧.',
      'A farmer who lives beside the bridge, Ivo Strand',
    ],
    ['The union, Tarn and Hesk, accused ⟦the firm of breaking a promise⟧.', 'The union, Tarn and Hesk'],
    ['The firm denies ⟦that any such word was given⟧.', 'The firm'],
    ['Will Tansley, 72, of Orrin, said ⟦the coach had slowed⟧.', 'Will Tansley, 72, of Orrin'],
    ['Council leader Will May said ⟦the dinner was wrong⟧.', 'Council leader Will May'],
  ],
  'where the aside stands': [
    ['He will mend the road, where, he noted, ⟦nine people had died⟧.', 'he'],
    ['His clerk is less sure: ⟦the rebels⟧, she thinks, ⟦will melt away⟧.', 'she'],
    ['⟦It was Tansley⟧, other passengers say, ⟦who broke the window⟧.', 'other passengers'],
    ['⟦An hour out of Tarn⟧, said April Reed, ⟦somebody had started to sing⟧.', 'April Reed'],
    ['A shopkeeper, asked ⟦what the town would do without it⟧, shrugged.', '-'],
    ['Holm was told of ⟦the dinner⟧ by a waiter.', 'a waiter'],
  ],
  'who closes the sentence': [
    ['⟦The reply came late⟧, the report says.', 'the report'],
    ['⟦He cannot expect to rise⟧, O’Keefe notes.', 'O’Keefe'],
    ['⟦Crane will rethink how he treats the crew⟧, a friend loyal to him said.', 'a friend loyal to him'],
    ['⟦Three teachers began the row⟧, an Orrin Courier analysis shows.', 'an Orrin Courier analysis'],
    ['⟦The ground itself is at fault⟧, port records show.', 'port records'],
  ],
  'who stands between commas': [
    ['The wardens who shut the yard, for instance, said ⟦its dust was a danger⟧.', 'The wardens who shut the yard'],
    ['Lena Orr said Wednesday ⟦she, too, wants an inquiry⟧.', 'Lena Orr'],
    ['Lind is third, with 31 percent saying ⟦he lies⟧.', '31 percent'],
    ['Orr argued ⟦the north lock, which few crews use, would not last⟧.', 'Orr'],
  ],
  'who, less the day': [
    ['Councillor Ted Crane on Monday announced ⟦that the fair was off⟧.', 'Councillor Ted Crane'],
    ['Ted Crane on Monday said ⟦the fair was off⟧.', 'Ted Crane'],
    ['Police on Monday said ⟦the case was closed⟧.', 'Police'],
    ['A survey of growers in March found ⟦that most were content⟧.', 'A survey of growers in March'],
  ],
  'told in passing': [
    ['As the Orrin Courier noted, ⟦the yard raised its fees in May⟧.', 'the Orrin Courier'],
    ['But as Holm noted, ⟦those growers will take a second look⟧.', 'Holm'],
    ['⟦The plan will cost 40 million⟧, as the council reported in March.', 'the council'],
    ['⟦The dyke⟧, as Lena Orr pointed out, ⟦is older than the town⟧.', 'Lena Orr'],
    ['Holm paid in May, just as he said ⟦he must⟧, and the yard did nothing.', 'he'],
    ['As police said ⟦the road was closed⟧, drivers turned back.', 'police'],
  ],
  'according to': [
    ['⟦Fares⟧, according to the council, ⟦have risen by a fifth⟧.', 'the council'],
    ['⟦In May⟧, according to Holm, ⟦the yard had 115 workers⟧.', 'Holm'],
    [
      '⟦At the heart of the row⟧, according to Lena Orr, a former envoy, ⟦was a plan to close the yard⟧.',
      'Lena Orr, a former envoy',
    ],
    ['⟦The plan would cost 40 million⟧, according to the council, and take two years.', 'the council'],
    ['According to Holm, ⟦the yard had 115 workers⟧.', 'Holm'],
    ['⟦The fund has grown⟧, according to the firm.', 'the firm'],
    ['⟦That⟧’s according to the council.', 'the council'],
    ['⟦The crew left at noon, that⟧’s according to police.', 'police'],
  ],
  'behind a noun and a copula': [
    ['The mayor’s view was ⟦that the bridge was safe⟧.', 'The mayor'],
    ['His message was ⟦that Holm “would say anything to win.”⟧', 'His'],
    ['Her answer was ⟦that nobody had asked⟧.', 'Her'],
    ['The union’s position is ⟦that the mine must close⟧.', 'The union'],
    ['Orr’s argument is ⟦that dykes are cheap⟧.', 'Orr'],
    ['Their complaint was ⟦that the ferry was late⟧.', 'Their'],
  ],
  'whoever is counted': [
    ['More than 3 in 7 said ⟦the bridge was unsafe⟧.', 'More than 3 in 7'],
    ['Nearly half said ⟦they would rather take the bus⟧.', 'Nearly half'],
    ['Most said no, and about 4 in 10 said ⟦the bridge should stay⟧.', 'about 4 in 10'],
    ['Of the keepers asked, 43 said ⟦the lock was sound⟧.', '43'],
    ['At least 40 said ⟦they would stay⟧.', 'At least 40'],
    ['Keepers in all three say ⟦the older ferries ought to be kept⟧.', 'Keepers in all three'],
  ],
  'an aside between': [
    ['The skipper — a man of few words — said ⟦the boat was lost⟧.', 'The skipper'],
    ['Orr said at the hearing ⟦that closing the yard was a last step⟧.', 'Orr'],
    ['He claimed without any evidence ⟦that the mayor wanted the yard closed⟧.', 'He'],
    ['She noted ⟦that as a keeper, there was no reason for Orr to stay⟧.', 'She'],
    ['The firm contended in its letter ⟦that some trusts, the Tarn Fund among them, had “a stated bias.”⟧', 'The firm'],
    ['The bridge, ⟦which⟧ he argued ⟦seeks to join both towns⟧, is late.', 'he'],
  ],
  'verbs the tagger misses': [
    ['Rand worried ⟦that the harbour wall was becoming unsafe⟧.', 'Rand'],
    ['⟦As a keeper, Mr. Orr likely raised less suspicion⟧, Ms. Lind said.', 'Ms. Lind'],
    ['The yard said ⟦about half of the new fee reflected the dredging⟧.', 'The yard'],
    ['The mayor said ⟦having the yard inspect the hull was a sound step⟧.', 'The mayor'],
    ['⟦To win the seat, they need forty votes⟧, analysts say; last year he had ten.', 'analysts'],
    ['Mr. May said ⟦he would go⟧.', 'Mr. May'],
  ],
  'marks that go on with it': [
    ['Orr said ⟦that she was hoping for a dry summer, which “will help the growers.”⟧', 'Orr'],
    ['Brand noted ⟦that the clerk was often wrong, and “on the pumps I trust him.”⟧', 'Brand'],
    ['⟦In past years, “we felt that the yard was safe,”⟧ she said.', 'she'],
    ['Rand worried ⟦that the wall was becoming “a danger to every boat.”⟧', 'Rand'],
    ['⟦They live in “Hell,”⟧ Orr said.', 'Orr'],
    ['⟦He sang on Tarn Radio’s “Late Hour,”⟧ Orr said.', 'Orr'],
    ['⟦The vote came after “The Fall,”⟧ said Orr.', 'Orr'],
  ],
  'when and where it was told': [
    ['Orr condemned ⟦the closure of the yard⟧ after the fire.', 'Orr'],
    ['Orr criticised ⟦the mayor⟧ during a debate.', 'Orr'],
    ['The council opposed ⟦the plan⟧ before the vote.', 'The council'],
    ['The firm denied ⟦the claims⟧ in a statement.', 'The firm'],
    ['He expressed ⟦his support⟧ in an interview with the Orrin Courier.', 'He'],
    ['Holm said ⟦the yard would close⟧ in an interview with the Orrin Courier.', 'Holm'],
    ['He said ⟦he was working on a private email server⟧.', 'He'],
  ],
  'what goes on with the telling': [
    ['Orr said ⟦the dyke was sound⟧ but did not claim it was new.', 'Orr'],
    ['Orr said ⟦that the crew had “a friend” in the council⟧ but did not say who.', 'Orr'],
    ['The keeper who first said ⟦the lock was open⟧ was sent to the board.', 'who'],
    ['The keeper who said ⟦she believed the lock was open⟧ was sent to the board.', 'who'],
    ['Days after he said ⟦the lock was safe⟧, he left the town.', 'he'],
    ['Renn said ⟦they hoped to reach the lock⟧, the last gate before the sea.', 'Renn'],
    ['By saying ⟦the dyke was safe⟧, he lost the vote.', 'he'],
  ],
  'what surveys and films show': [
    ['A survey of growers in March found ⟦wide support for the dam⟧.', 'A survey of growers in March'],
    ['Footage of the quay showed ⟦two crews leaving⟧.', 'Footage of the quay'],
    ['The poll showed ⟦Holm ahead of Orr, with 40 percent of the vote⟧.', 'The poll'],
  ],
  'by a heading': [
    ['Police: ⟦Two held after fire⟧', 'Police'],
    ['Report: ⟦Dam leaked for years⟧', 'Report'],
    ['Ministry: ⟦No plan to close the mine⟧', 'Ministry'],
    ['Jan Holm: ⟦We will not leave the valley⟧', 'Jan Holm'],
    ['Lena Orr: ⟦The harbour stays open⟧', 'Lena Orr'],
    ['Witnesses: ⟦The lights were out⟧', 'Witnesses'],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows)('%s', (marked, source) => {
    const { text, spans } = readMarked(marked);
    const wanted = spans.map(span => slice(text, span)).join(' | ');
    const found = read(text)
      .filter(({ style }) => style !== 'direct')
      .map(quotation => [
        quotation.content.map(span => slice(text, span)).join(' | '),
        slice(text, quotation.source) ?? '-',
      ]);
    expect(found).toContainEqual([wanted, source]);
  });
});

describe('nothing here', () => {
  it.each([
    'The gate was opened at noon.',
    'A proposed road was built last year.',
    'The museum showed three paintings.',
    'The firm offered ice cream.',
    'The horse backed the cart into the wall.',
    'Jan Holm ordered a pizza.',
    'The boat hit out of nowhere.',
    'The crew set out on Monday.',
    'She remembered her keys.',
    'The wave slammed the pier.',
    'The bread is ready to eat.',
    'Oda Lind: A Life in Pictures',
    'Police: What We Know So Far',
    'The claim was old.',
    'The car slammed into the wall.',
    'Velmora bridge: what is known so far',
    'Lund paid the fine to the court.',
    'Rescuers found two boats on the shore.',
    'The car refused to start.',
    'The storm threatened to flood the town.',
    'The fire claimed the mill.',
    'Orr volunteered when he ran the mill.',
    'Lund responded on Friday.',
    'The union claimed at one point.',
    'The engine declined to turn.',
    'The ruins threaten to fall on the road.',
    'The path offers views of the plan.',
    'The flood claimed twelve lives.',
    'It refused to open.',
    'The plan was called off.',
    'The strike was called off at noon.',
    'The road was declared open.',
    'Orr saw the boat as it sank.',
    'It is not true that the bridge was unsafe.',
    'Ida Holt called the police and ran.',
    'Bo Mell called an ambulance on Monday.',
    'Officers responded to the shots.',
    'Crews responded to the fire within minutes.',
    'The ministry has yet to confirm that the dam failed.',
    'The mayor failed to say whether the road would open.',
    'Holm was acquitted of taking bribes.',
    'The crew found a rope in the hold.',
    'Her office would neither confirm nor deny the remark.',
    'Man accused of theft',
    'His wave receded as the race moved to larger, more diverse states.',
    'The ruling party took the most seats in the vote.',
    'Orr called the mayor to ask.',
    'The island, also known as the Rock, is bare.',
    'Lund felt squeezed in, and the train was late.',
    'Lund had known them for years, and the town had too.',
    'They found ways to save money.',
    'In May 2012 the lock was shut.',
    'His plan to close the yard came late.',
    'After winning “the cup,” Orr left.',
    'She read “The Tale,” he slept.',
    'The crew sang “Late Hour,” and the boat sank.',
    'Orr, the mayor of Tarn, said nothing.',
    'Holm knew the crew for years (he was ten).',
    'The mayor called to thank the crew.',
    'The mayor called to say so.',
    'She called to book a table.',
    'The court called Orr to appear.',
    'The letter put him in jail.',
    'The report put the mayor in a corner.',
    'Orr put the boat in the shed.',
    'Orr put “danger” on the gate.',
    'Holm knew the crew, it was late, for years\n\nThe bridge is old.',
  ])('%s', text => {
    expect(read(text)).toEqual([]);
  });

  it('what is said inside other words is not told a second time', () => {
    const text = 'Lena Orr said the mayor supported the ban.';
    expect(read(text).map(({ cue }) => slice(text, cue))).toEqual(['said']);
  });
});

describe('told once', () => {
  it.each([
    // what a semicolon opens is the reporter's
    ['The lock leaked, records show; the wall is old.', ['The lock leaked']],
    // a medium before marks is no part of what they hold
    ['In an interview, “we felt that the yard was safe,” she said.', ['we felt that the yard was safe,']],
    ['The yard, Orr said, is shut. It is old.', ['The yard … is shut']],
  ])('%s', (text, wanted) => {
    const found = read(text).map(({ content }) => content.map(span => slice(text, span)).join(' … '));
    expect(found).toEqual(wanted);
  });
});

describe('verbs nobody listed, behind marks', () => {
  it.each([
    ['“I have never been so cold,” she deadpanned.', 'deadpanned', 'she'],
    ['“I have never been so cold,” deadpanned Orr.', 'deadpanned', 'Orr'],
    ['“It is a costly way to work,” said Will Doyle, a professor.', 'said', 'Will Doyle, a professor'],
  ])('%s', (text, cue, source) => {
    const [found] = read(text);
    expect([slice(text, found!.cue), slice(text, found!.source)]).toEqual([cue, source]);
  });

  it.each([
    '“The yard is shut,” a sign hung on the gate.',
    '“Stay,” Holm was on the pier.',
    '“It is over,” the mayor left, and the crowd went home.',
    '“It is over,” she deadpanned, and the crowd went home.',
  ])('nothing here: %s', text => {
    expect(read(text).map(({ cue }) => cue)).toEqual([null]);
  });
});

describe('when and in what it was told', () => {
  it.each([
    ['Orr condemned the closure of the yard after the fire.', '-', 'after the fire'],
    ['Orr criticised the mayor during a debate.', 'during a debate', '-'],
    ['The firm denied the claims in a statement on Friday.', 'in a statement', 'on Friday'],
    ['Holm said the yard would close in an interview with the Orrin Courier.', 'in an interview', '-'],
    ['Orr said the yard was shut, in a letter on Monday.', '-', '-'],
    ['Orr said the yard was shut, in a statement on Monday.', 'in a statement', 'on Monday'],
    ['Orr said on Monday in a letter that the yard was shut.', 'in a letter', 'on Monday'],
    ['The yard is shut, said Orr in a letter on Monday.', 'in a letter', 'on Monday'],
    ['The yard is shut, Orr said in a letter on Monday.', 'in a letter', 'on Monday'],
    ['The plan was rejected by the mayor in a letter on Friday.', 'in a letter', 'on Friday'],
    ['Orr said after the fire that the yard was shut.', '-', 'after the fire'],
    ['Orr said the yard was shut.', '-', '-'],
  ])('%s', (text, medium, when) => {
    const [found] = read(text);
    expect([slice(text, found!.medium) ?? '-', slice(text, found!.when) ?? '-']).toEqual([medium, when]);
  });
});

describe('any parsed text', () => {
  const pieces = [
    'Orr said ',
    'that the yard was shut',
    ', ',
    '. ',
    '; ',
    'and ',
    'asked ',
    'whether ',
    'the claim that ',
    '“',
    ',” ',
    'in a statement ',
    'on Monday ',
    'who ',
    'was told by ',
    'is confident that ',
    ': ',
    ' — ',
    'according to ',
    '\n',
    'refused to ',
    '(',
    ') ',
    'as ',
    'however',
  ];
  it('has spans in range that are not empty', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), parts => {
        const text = parts.join('');
        const spans = findQuotations(parsedPassage(text, parser), [], [], english.quotations).flatMap(
          ({ content, cue, source, addressee, medium, when }) =>
            [...content, cue, source, addressee, medium, when].filter(span => span !== null),
        );
        return spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a clause in a clause', 'Orr said that the yard was shut and that '],
    ['a list', 'Orr said apples, pears, plums, '],
    ['no verb', 'yard pier lock mill quay '],
    ['participles', 'the boats accused of theft '],
    ['marks', 'in the yard and said “go there” '],
    ['questions', 'asked whether the yard, '],
  ])('reads a sentence of 20,000 words in time: %s', (_, piece) => {
    const passage = parsedPassage(piece.repeat(20_000 / piece.trim().split(' ').length), parser);
    const before = performance.now();
    findQuotations(passage, [], [], english.quotations);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('words that are never closed', () => {
  it.each([
    ['"⟦We lost it all in the flood,⟧ said Mira Holm, a teacher.', 'Mira Holm, a teacher'],
    ['“⟦The roof went first,⟧ Ella Marsh told reporters on Monday. The brigade came at six.', 'Ella Marsh'],
    ['“⟦Nobody rang the bell,⟧ she said.', 'she'],
    ['"⟦It was over in a minute,⟧ the harbour master said.', 'the harbour master'],
    ['“⟦Is it over?⟧ asked Jan Holm.', 'Jan Holm'],
    ['“⟦The roof went first,⟧ Bo Mell told reporters.\n\nThe brigade came at six.', 'Bo Mell'],
    ['“⟦The roof went first,⟧ Bo Mell told reporters.\n\n“The wall fell next.”', 'Bo Mell'],
    [
      '“⟦The roof went first,⟧ said Bo Mell, a joiner.\n\n“The wall fell next,” said Ida Holt, the warden.',
      'Bo Mell, a joiner',
    ],
    ['“⟦We ran to the pier,⟧ the harbour master said\n\n“There was no light.”', 'the harbour master'],
    ['“⟦The pumps had stopped,⟧ Fire Chief Ada Renn told the inquiry, and then she left.', 'Fire Chief Ada Renn'],
  ])('%s', (marked, source) => {
    const { text, spans } = readMarked(marked);
    const [found] = read(text).filter(({ style }) => style === 'direct');
    expect(slice(text, found!.content[0]!)).toBe(slice(text, spans[0]!));
    expect(slice(text, found!.source)).toBe(source);
  });

  it.each(['“We saw it, the men and I, and ran.', '“I went home, I said nothing, and I slept.'])(
    'nothing here: %s',
    text => {
      const [found] = read(text).filter(({ style }) => style === 'direct');
      expect(slice(text, found!.content[0]!)).toBe(text.slice(1));
    },
  );
});

describe('marks where none belong', () => {
  it.each([
    'Orrin’s old bridge was closed on Wednesday, Mayor Tessa Holm— said,“ after an inspection that lasted over an hour.',
    '— said,“ after an hour.',
  ])('are read without a fault: %s', text => {
    for (const { content } of read(text)) for (const span of content) expect(slice(text, span)).not.toBe('');
  });
});

describe('paragraphs that go on', () => {
  it.each([
    '“It was late, he said it himself, and we ran.\n\n“Then it fell.”',
    '“We saw it, the men and I, and ran.\n\n“Then it fell.”',
    '“The mayor told us to stay.\n\n“So we stayed.”',
  ])('nothing is cut from %s', text => {
    const [found] = read(text).filter(({ style }) => style === 'direct');
    expect(slice(text, found!.content[0]!)).toBe(text.slice(1, text.indexOf('\n')));
  });
});

describe('whose words they are', () => {
  it.each([
    ['Commenting, Mayor Olaf Brandt said: “Our thoughts are with them.”', 'Mayor Olaf Brandt'],
    ['Responding, union leader Jan Holm said: “We were never asked.”', 'union leader Jan Holm'],
    ['Just spoke to Anna Dorsik, who runs the bakery: “I heard a crack.”', 'Anna Dorsik'],
    ['Met Lena Orr at the station: “We never got a warning.”', 'Lena Orr'],
    ['Now hearing from chief Ada Renn: “Two boats are out.”', 'chief Ada Renn'],
    ['“We heard a crack,” Anna Dorsik, 52, and Per Dorsik, 9, told police.', 'Per Dorsik, 9'],
    ['“It was never safe,” Mr Rao, a builder, and Ms Lund, a nurse, told the inquiry.', 'Ms Lund, a nurse'],
  ])('%s', (text, source) => {
    const [found] = read(text).filter(({ style }) => style === 'direct');
    expect(slice(text, found!.source)).toBe(source);
  });
});
