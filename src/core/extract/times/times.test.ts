import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageOf, readMarked } from '../../../../test/support/passage.ts';
import { times as english } from '../../../languages/en/times.ts';
import type { TimeExpression } from '../../model/layers.ts';
import { findTimes } from './times.ts';

/** A Thursday. */
const PUBLISHED = '2025-07-03';

function timesIn(text: string, published: string | null = PUBLISHED): readonly TimeExpression[] {
  return findTimes(passageOf(text), { published, zone: null }, english);
}

/** The only expression in a text. */
function timeIn(text: string, published: string | null = PUBLISHED): TimeExpression {
  const found = timesIn(text, published);
  expect(found.map(time => text.slice(time.start, time.end))).toHaveLength(1);
  return found[0]!;
}

const spans: readonly string[] = [
  'He left on ⟦Tuesday⟧.',
  'The mayor spoke ⟦Tuesday at 5 p.m. local time⟧.',
  'It struck ⟦shortly after 6 a.m. on Wednesday, Nov. 9, 2016⟧.',
  'It struck at ⟦10:35 a.m.⟧ (⟦0735 GMT⟧) ⟦Friday⟧.',
  'The talks ran for ⟦nearly an hour⟧ and then ⟦two more days⟧.',
  'Since ⟦early 1994⟧, and in ⟦the late 1980s⟧, prices fell.',
  'In ⟦the third quarter of 2016⟧ it lost money; ⟦a year earlier⟧ it had not.',
  'They met ⟦every Friday⟧ and trained ⟦twice a week⟧.',
  'On ⟦the night of Oct. 23⟧ the bridge fell.',
  'The ⟦three-month⟧ siege ended ⟦two years ago⟧.',
  'He had come ⟦two days⟧ after ⟦Sunday⟧’s vote.',
  'The fair runs ⟦Nov. 2-5⟧ in Brackwater.',
  'Ice covers the lake in ⟦winter⟧ and ⟦last spring⟧ it cracked.',
  'It opened in ⟦May⟧, closed ⟦last May⟧ and may open on ⟦May 5⟧.',
  'Shops shut on ⟦Christmas Eve⟧ and ⟦New Year’s Day⟧.',
  'The 42-year-old taught for ⟦12 years⟧.',
  'Sales rose ⟦this year⟧ and ⟦early next year⟧ they may fall.',
  'In ⟦2016-17⟧ the club won; by ⟦the mid-2000s⟧ it was gone.',
  'It began ⟦around 3:30 a.m. Sunday⟧.',
  'She resigned ⟦the next morning⟧.',
  'The search began at ⟦a quarter past five in the morning⟧.',
  'It fell at ⟦ten minutes to six p.m.⟧ and again at ⟦half past 9 on Monday⟧.',
  '⟦Twenty minutes⟧ after three men came, and ⟦five minutes⟧ before one of the boats sank, it rang.',
  'A bus leaves ⟦every half hour⟧, a boat ⟦every half-hour⟧.',
  // lists and ranges
  'The market ran from ⟦May 11⟧ to ⟦May 20, 2016⟧.',
  'The market ran from ⟦18 July⟧ – ⟦9 August 2024⟧.',
  'The panel sat on ⟦3-5 March⟧.',
  'The panel sat from ⟦the 3rd to the 5th of March⟧.',
  'The panel sat on ⟦3⟧, ⟦4⟧ and ⟦5 February⟧.',
  'The panel sat on ⟦June 3⟧, ⟦4⟧ and ⟦5⟧ in Orrin.',
  'The panel sat on ⟦June 3⟧ and ⟦4, 2024⟧.',
  'She led it from ⟦February⟧ to ⟦May 2018⟧, again in ⟦June⟧, ⟦July⟧ and ⟦August 2019⟧.',
  'The port grew in ⟦the 1950s⟧ and ⟦60s⟧, and ⟦the late 1970s⟧ and ⟦early 80s⟧.',
  'On ⟦June 3⟧ and 4 people were hurt.',
  'Rovers won 3-2 ⟦May 5⟧.',
  // clock times
  'The road was shut from ⟦10:15 to 14:45 yesterday⟧ and between ⟦8.30 and 9.15 on Monday⟧.',
  'The footbridge fell at ⟦17.50 on Tuesday⟧. At ⟦17.50 on Tuesday⟧ the shop closed; on ⟦Tuesday at 17.50⟧ it was gone.',
  'It fell at ⟦5.50pm GMT+1 on Tuesday⟧, or ⟦16:50 UTC⟧.',
  'Crews came at ⟦1750hrs⟧ and left at ⟦a quarter to seven on Monday evening⟧.',
  // written forms
  'The log of ⟦14-Mar-12⟧ was filed in ⟦2023 Nov⟧ and stamped ⟦Tue Nov 7 09:15:00 EST 2006⟧.',
  'It shut in ⟦July last year⟧ and opens in ⟦the spring of next year⟧.',
  // figures of another time
  'Sales rose to $12 million from $10 million ⟦a year earlier⟧.',
  'It sold 300 boats ⟦a year ago⟧ and 280 boats ⟦a decade ago⟧.',
  'Profit was £4m ⟦a year ago⟧; the hall costs $10 million a year.',
  'Catches of the year-earlier ⟦six months⟧ rose in ⟦the 1994 fiscal year⟧.',
  '⟦First-half⟧ profit fell in ⟦third quarter 1989⟧ and ⟦the year’s first quarter⟧.',
  "It grew in ⟦the 1980’s⟧ and ⟦the mid-1970's⟧; it fell in ⟦1989’s third quarter⟧ and ⟦fourth-quarter 1988⟧.",
  'A ⟦three-to-five year⟧ plan, a ⟦three- to five-year⟧ term and ⟦a quarter of a century⟧ ended ⟦late last Friday⟧.',
  // what lasts has no age
  // spoken
  'She sang in ⟦the nineteen eighties⟧, and in ⟦the early nineteen-nineties⟧.',
  'The hall opens at ⟦eight o’clock this evening⟧ after ⟦a hundred years⟧.',
  'It rains ⟦each spring⟧, and in ⟦late afternoon⟧ it clears.',
  'Nobody was tried for the ⟦1987⟧ robbery of Dr. Lund.',
  '“⟦Today⟧, we mend the dam,” he said.',
  '⟦A week⟧ on, ⟦Thursday⟧’s vote still hurt.',
  'He was jailed for ⟦a week⟧ on ⟦Thursday⟧; they lost ⟦a week⟧ on ⟦Friday⟧.',
  // names have no times, dates beside them do
  'The Summer Street bridge fell on ⟦Friday⟧.',
  'Officer Friday Udoh left on ⟦Sunday⟧.',
  'It opens in ⟦the fall⟧, after the fall of the old wall.',
  'The Good Friday Agreement was signed on ⟦Good Friday⟧.',
  'Mayor Quits ⟦Friday⟧ After Bridge Falls',
  'BACK TO THE MAYOR, WHO SPOKE ⟦LAST MONTH⟧ ABOUT BRIDGES',
  // a hyphen belongs to the stage before it
  'In the ⟦April⟧-⟦June⟧ season, and from ⟦mid-June⟧, it rained.',
  'It rained in ⟦April⟧, ⟦May⟧ and ⟦June⟧.',
  'It rained in a ⟦June⟧ week.',
  // quarters
  'Sales fell in ⟦the third⟧ and ⟦fourth quarters of 1997⟧ and in ⟦the June quarter⟧.',
  'Sales of ⟦the fiscal year⟧ ended ⟦June 30⟧ rose, those of ⟦the 17th⟧ and ⟦18th centuries⟧ too.',
  'Sales rose in ⟦the spring⟧ and ⟦summer of 1997⟧ and in ⟦1997’s second half⟧.',
  // what is told of a time with another
  'It opened ⟦a year ago today⟧ and closed ⟦a week ago Tuesday⟧.',
  '⟦Late in 1997⟧, ⟦early in April⟧ and ⟦later Thursday morning⟧ it rained.',
  'Work stopped for ⟦the rest of the week⟧, ⟦the year⟧’s coldest, and much of ⟦the month⟧.',
  'In ⟦the year before⟧ the war, in the year that followed, and in the year 500 it rained.',
  'They came over ⟦the Christmas weekend⟧, on ⟦Christmas morning⟧ and in ⟦Easter week⟧.',
  // lengths
  'An ⟦hour-long⟧ talk came ⟦days⟧ before the vote, only ⟦weeks⟧ away; over ⟦the years⟧ there were more.',
  'It took ⟦a hundred and fifty years⟧, ⟦a week or two⟧, or ⟦two-and-a-half years⟧.',
  'It took ⟦a month⟧ or ⟦six weeks⟧.',
  'It ran on ⟦weekends⟧, ⟦bi-monthly⟧ and ⟦semi-annually⟧.',
  'It may ⟦one day⟧ fall, as ⟦the other day⟧ and in ⟦past years⟧; in ⟦one day⟧ it did.',
  'In ⟦the past⟧ they won 11 of the past 17 games.',
  'On ⟦the 12th⟧ they met on the 12th floor, in the 4th District.',
  'They met on ⟦Sat.⟧ and ⟦Sun.⟧ and in ⟦Jan.⟧',
  'In ⟦the comparable quarter of 1988⟧, ⟦the like 1988 period⟧ and ⟦the year-ago third quarter⟧ sales fell.',
  'At ⟦the end of the third quarter⟧, at ⟦quarter-end⟧ and at ⟦month’s end⟧ it held two boats.',
  'Sales of ⟦the full 1988 year⟧ rose; prices fall ⟦this year⟧ and ⟦next⟧, ⟦this year⟧ and next season.',
  'In ⟦the week ended Friday⟧ and ⟦the latest month⟧ sales in ⟦the first half⟧ rose, not in the second half.',
  'It fell ⟦two nights ago⟧, ⟦at about 10 p.m. last night⟧ and at ⟦9 this morning⟧.',
  'As recently as ⟦last month⟧, for ⟦a quarter century⟧, and since ⟦August of ’98⟧.',
  // what goes on is as old as it has lasted
  'The ⟦nine-week-old⟧ strike went on.',
  'It ended the ⟦four-year-old⟧ war and a ⟦month-old⟧ truce.',
  'A ⟦centuries-old⟧ feud and the ⟦decades-old⟧ bridge.',
  'An ⟦almost two-year-old⟧ border dispute, the 30-year-old law on nets and a ⟦year-old⟧ ban were over.',
  'Rain fell for ⟦four days⟧ in a row.',
  // what another time is held against
  'More boats sank ⟦this year⟧ than ⟦last⟧.',
  'It rained as much ⟦this week⟧ as ⟦last⟧.',
  'It sold more ⟦this month⟧ than last season.',
  // days told once with their parts
  'Ferries sail on ⟦Monday⟧ and ⟦Tuesday nights⟧.',
  'Ferries sail on ⟦Monday⟧, ⟦Tuesday⟧ and ⟦Friday mornings⟧.',
  'The Orrin ⟦2019⟧ poll and the Tarn ⟦2012⟧ Games; its ⟦2016⟧ boats.',
  // lengths, quarters and years told in lists
  '⟦Two-⟧ and ⟦three-year⟧ terms, and ⟦five-⟧, ⟦10-⟧ and ⟦30-year⟧ ones.',
  '⟦First-⟧ and ⟦second-quarter⟧ sales fell.',
  'It may take ⟦days⟧, ⟦weeks⟧ or even ⟦months⟧.',
  'It went on for ⟦days⟧ or so, and it took ⟦weeks⟧ and a boat.',
  'It went on for ⟦weeks⟧ and ⟦months⟧.',
  'In ⟦’87⟧ and ⟦’88⟧, in ⟦late ’89⟧ and ⟦mid-’90⟧ it rained.',
  'An ⟦hours-long⟧ talk ended the ⟦months-long⟧ siege and a ⟦week-long⟧ fair.',
  'It struck at ⟦8:20 eastern time⟧ and at ⟦9 p.m. Pacific time⟧.',
  'In ⟦the year⟧ to ⟦March⟧ it fell, and in ⟦the year to come⟧.',
  // days of a month, whatever stands behind
  'On ⟦the 12th⟧ Lena Orr left.',
  'On ⟦the 12th⟧ troops entered Tarn.',
  'They met on ⟦the 3rd⟧ near Tarn.',
  'The vote on ⟦the 3rd⟧ drew crowds.',
  'On ⟦the 3rd⟧ it snowed, and by ⟦the 5th⟧ it had gone.',
  'He left on ⟦the 21st⟧ and she on ⟦the 22nd⟧.',
  // hours in words
  'It began at ⟦five thirty in the afternoon⟧, at ⟦nine forty-five tonight⟧ and at ⟦ten fifteen this morning⟧.',
  'It began ⟦around six twenty p.m. on Monday⟧, again at ⟦two thirty yesterday afternoon⟧.',
  'It begins at ⟦eight tonight⟧, or at ⟦8:30 tonight⟧.',
  'At ⟦half past nine⟧ the roof fell, by ⟦quarter past six⟧ the wall.',
  'They won by eight ⟦tonight⟧.',
  // what is held against a plan leads to no day
  'On ⟦May 3⟧ it came, ⟦a day⟧ earlier than expected.',
  'It opened ⟦two weeks⟧ later than planned.',
  'Sales rose in ⟦the new year⟧, ⟦early in the new year⟧ at least; the ⟦New Year’s Eve⟧ dance was off.',
  // quarters by their months, and what is sold before it is there
  'In ⟦the July-September quarter⟧ it lost boats, in its ⟦March quarter⟧ none, in ⟦the September period⟧ two.',
  'Gold for ⟦December⟧ delivery rose, the ⟦May⟧ contract fell.',
  'It fell ⟦a short while ago⟧, ⟦a short time ago⟧, ⟦moments ago⟧, ⟦quite a while ago⟧.',
  'It sails ⟦twice daily⟧, ⟦three times weekly⟧, ⟦twice-yearly⟧ and ⟦biannually⟧.',
];

const nothing: readonly string[] = [
  'Prices fell by a quarter.',
  'You may march with them, and they may not.',
  'A second man drank from the spring and had a fall.',
  'April Quist met June Varga with August Lindqvist.',
  'Theresa May said May had resigned.',
  'Mr. March joined Bloody Sunday marchers.',
  'They read “1984” aloud.',
  'Rovers won 3-2, after a 24-21 defeat.',
  'Call 555-0199 or 1-800-555-0134.',
  'Flight 1990 cost $1990, or 1990%.',
  'A 42-year-old and a boy aged 5 were hurt; she is 12 years old.',
  'Route 1984 has 2000 people on it.',
  'The Sun reported it and the Mon River rose.',
  'He told NBC’s Today he was glad.',
  'She said on Radio Orrin’s Today programme that it sank.',
  'The Sunday Times had the story, the Mail on Sunday had more.',
  'He spoke on “Fox News Sunday” and on “This Week With Lena Orr.”',
  'She went on ABC’s This Week and on “Good Morning Orrin”.',
  'The Tonight Show and the Today show will return.',
  'He sang Ruby Tuesday.',
  'It sells 700 seats a week.',
  'The Daily Beast pays $12-an-hour and CBS This Morning more.',
  'Nobody lives in Spring any more, nor at 1417 Old Mill Road or in the 1900 block of Main Street.',
  'She told “Today” on NBC, or USA TODAY, about Easter Island.',
  'A quarter of them left, about three-quarters of the rest stayed.',
  'He paid five to ten of them.',
  '',
  '12/34/5678 and 99:99 and 2017-13-45',
  'Five bridges were closed after the fall of the footbridge.',
  'The fall in prices hurt; two died after the fall, and since the fall from the roof.',
  'Donna Summer sang at the Winter Palace, and Summer Lund in Autumn Road.',
  'Pastor Sunday Adeyo met Constable Monday Eze.',
  'Friday Udoh left.',
  'He signed the January Accords and blamed the October Revolution, then broke the April Treaty.',
  'She joined the March on Orrin and the March for Peace.',
  'He watched Saturday Night Dinner and read the Sunday Chronicle.',
  'The Sunday Ledger first reported the leak, and the Friday Advertiser had the rest.',
  'Tickets at 17.50 crowns rose to 17.50, a score of 17.50.',
  'The Prague Spring and the Arab Spring.',
  'He told “60 Minutes” and the programme 48 Hours.',
  'Her 5-month-old niece slept beside an 84-year-old pilot.',
  'A 20-year-old law student met a 62-year-old campaign manager and an 80-year-old war veteran.',
  'The year-old boy and the two-year-old boat.',
  'Rovers lost for the third week in a row.',
  'The captain of the 3rd ship died, smoke rose from the 4th reactor, she was lost on the 5th crossing and he by the 2nd lifeboat.',
  'They live on the 3rd floor, in a flat on the 12th-floor landing, or on the 3rd and 4th floors.',
  'He scored of the 3rd try, led by the 12th minute and won on the 18th green.',
  'He was of the 4th Infantry, she of the 4th Light Infantry, they of the 2nd Orrin Brigade.',
  'It fell on the 5th straight try and on the 3rd largest one.',
  'At three fifteen people came, and by five thirty people had left.',
  'She will march quarter by quarter.',
  'The shop sells Nova 2000 and backs Vision 2030, as Agenda 2030 did; Lena Orr founded Orrin 1980.',
  'In the first half Rovers scored twice.',
  'He earns 300 pounds a week after tax, or $500 a month before tax.',
  'The film “Today,” and the song ‘Yesterday.’',
  'In his sixties, and in her mid-twenties.',
  'Today’s world needs the leaders of tomorrow, and today’s young people.',
  'Men between 21 and 33 years old, and women 17 to 23 years old.',
  'It won for the fourth quarter in a row, by over a quarter.',
  'The then-mayor of the quarter-century-old town read the Daily Ledger.',
  'He worked for 21st Century Boats in the fifth century B.C.',
  'Firefighters were in quarters.',
  'She read the Sun. He met Jan. They left.',
  'The index closed at 2013; he read chapter 1984.',
];

/** Text, value, `from`, `to`; published on Thursday 3 July 2025. */
const dates: readonly (readonly [string, string, string | null, string | null])[] = [
  ['He spoke Tuesday.', '2025-07-01', '2025-07-01', '2025-07-02'],
  ['He spoke Thursday.', '2025-07-03', '2025-07-03', '2025-07-04'],
  ['He will speak Friday.', '2025-07-04', '2025-07-04', '2025-07-05'],
  ['The two planned to speak Friday.', '2025-07-04', '2025-07-04', '2025-07-05'],
  ['On Monday he will travel.', '2025-07-07', '2025-07-07', '2025-07-08'],
  ['He was held on Friday.', '2025-06-27', '2025-06-27', '2025-06-28'],
  ['He was seen last Thursday.', '2025-06-26', '2025-06-26', '2025-06-27'],
  ['It opens next Tuesday.', '2025-07-08', '2025-07-08', '2025-07-09'],
  ['He spoke on Nov. 2, 2017.', '2017-11-02', '2017-11-02', '2017-11-03'],
  ['He spoke on 2 November 2017.', '2017-11-02', '2017-11-02', '2017-11-03'],
  ['He spoke on the 2nd of November, 2017.', '2017-11-02', '2017-11-02', '2017-11-03'],
  ['He spoke on 2017-11-02.', '2017-11-02', '2017-11-02', '2017-11-03'],
  ['He spoke on 11/02/89.', '1989-11-02', '1989-11-02', '1989-11-03'],
  ['He spoke on June 30.', '2025-06-30', '2025-06-30', '2025-07-01'],
  ['It was signed on Dec. 30.', '2024-12-30', '2024-12-30', '2024-12-31'],
  ['Trials are due on Jan. 5.', '2026-01-05', '2026-01-05', '2026-01-06'],
  ['He left in January.', '2025-01', '2025-01-01', '2025-02-01'],
  ['He plans to leave in September.', '2025-09', '2025-09-01', '2025-10-01'],
  ['He left in February 2022.', '2022-02', '2022-02-01', '2022-03-01'],
  ['He left in 2022.', '2022', '2022-01-01', '2023-01-01'],
  ['He left in the 1990s.', '199', '1990-01-01', '2000-01-01'],
  ['He left yesterday.', '2025-07-02', '2025-07-02', '2025-07-03'],
  ['He left last week.', '2025-W26', '2025-06-23', '2025-06-30'],
  ['He left last month.', '2025-06', '2025-06-01', '2025-07-01'],
  ['He left earlier this year.', '2025', '2025-01-01', '2025-07-04'],
  ['It opens later this month.', '2025-07', '2025-07-03', '2025-08-01'],
  ['He left in early 2022.', '2022', '2022-01-01', '2022-07-03'],
  ['He left in the early hours of Tuesday.', '2025-07-01TMO', '2025-07-01T00:00', '2025-07-01T08:00'],
  ['He left last summer.', '2024-SU', '2024-06-01', '2024-09-01'],
  ['He left three days ago.', '2025-06-30', '2025-06-30', '2025-07-01'],
  ['He left two months ago.', '2025-05', '2025-05-01', '2025-06-01'],
  ['He left a decade ago.', '2015', '2015-01-01', '2016-01-01'],
  ['He left this morning.', '2025-07-03TMO', '2025-07-03T00:00', '2025-07-03T12:00'],
  ['He left last night.', '2025-07-02TNI', '2025-07-02T18:00', '2025-07-03T06:00'],
  ['He left Tuesday night.', '2025-07-01TNI', '2025-07-01T18:00', '2025-07-02T06:00'],
  ['He left at noon on Tuesday.', '2025-07-01T12:00', '2025-07-01T12:00', '2025-07-01T12:01'],
  ['He left shortly after 6 a.m. Tuesday.', '2025-07-01T06:00', '2025-07-01T06:00', '2025-07-01T06:30'],
  ['He left shortly after midnight on Tuesday.', '2025-07-01T00:00', '2025-07-01T00:00', '2025-07-01T00:30'],
  ['It ended at midnight Tuesday.', '2025-07-01T24:00', '2025-07-02T00:00', '2025-07-02T00:01'],
  ['It is open 3-5 p.m. Tuesday.', '2025-07-01T15:00/2025-07-01T17:00', '2025-07-01T15:00', '2025-07-01T17:01'],
  ['It is open 2 a.m. to 4 p.m. Tuesday.', '2025-07-01T02:00/2025-07-01T16:00', '2025-07-01T02:00', '2025-07-01T16:01'],
  ['It was open Monday through Wednesday.', '2025-06-30/2025-07-02', '2025-06-30', '2025-07-03'],
  ['He left around 3:30 a.m. Tuesday.', '2025-07-01T03:30', '2025-07-01T03:00', '2025-07-01T04:01'],
  ['Profit fell in the third quarter of 2016.', '2016-Q3', '2016-07-01', '2016-10-01'],
  ['He left on Christmas Day.', '2024-12-25', '2024-12-25', '2024-12-26'],
  ['It runs Nov. 2-5, 2024.', '2024-11-02/2024-11-05', '2024-11-02', '2024-11-06'],
  ['He left recently.', 'PAST_REF', null, null],
  ['He left years ago.', 'PAST_REF', null, null],
  ['He left at 5 p.m.', 'XXXX-XX-XXT17:00', null, null],
  ['He left at a quarter past five in the afternoon.', 'XXXX-XX-XXT17:15', null, null],
  ['He left at twenty minutes to six p.m.', 'XXXX-XX-XXT17:40', null, null],
  ['He left at half past twelve.', 'XXXX-XX-XXT12:30', null, null],
  ['He left at quarter to one.', 'XXXX-XX-XXT12:45', null, null],
  ['He left at half past nine on Tuesday.', '2025-07-01T09:30', '2025-07-01T09:30', '2025-07-01T09:31'],
  ['Buses run every half hour.', 'PT30M', null, null],
  ['It fell half a century ago.', '1975', '1975-01-01', '1976-01-01'],
  ['It fell a year and a half ago.', '2024-01', '2024-01-01', '2024-02-01'],
  ['It fell a half-century ago.', '1975', '1975-01-01', '1976-01-01'],
  ['He comes every few years.', 'PXY', null, null],
  ['He comes every two years.', 'P2Y', null, null],
  ['It opens on the 15th of next month.', '2025-08-15', '2025-08-15', '2025-08-16'],
  ['It opened on the last day of the month.', '2025-07', '2025-07-01', '2025-08-01'],
  ['It opened in the first week of May.', '2025-05', '2025-05-01', '2025-06-01'],
  ['It ran at year-end 2022.', '2022', '2022-07-02', '2023-01-01'],
  ['It opened a year ago today.', '2024-07-03', '2024-07-03', '2024-07-04'],
  ['It opened two years ago this month.', '2023-07', '2023-07-01', '2023-08-01'],
  ['It opened a year ago February.', '2024-02', '2024-02-01', '2024-03-01'],
  ['It opened a week ago Tuesday.', '2025-06-24', '2025-06-24', '2025-06-25'],
  ['It opened a quarter of a century ago.', '2000', '2000-01-01', '2001-01-01'],
  ['It fell from the year before.', '2024', '2024-01-01', '2025-01-01'],
  ['It was stronger the year before the flood.', 'XXXX', null, null],
  [
    'Her office will study every boat moored there and report by the end of November.',
    '2025-11',
    '2025-11-16',
    '2025-12-01',
  ],
  ['A note dated 16 January names him.', '2025-01-16', '2025-01-16', '2025-01-17'],
  ['It fell from the prior quarter.', '2025-Q1', '2025-01-01', '2025-04-01'],
  ['It fell a decade earlier.', '2015', '2015-01-01', '2016-01-01'],
  ['It opens later in the week.', '2025-W27', '2025-07-03', '2025-07-07'],
  ['Since then it has rained.', 'PAST_REF', null, null],
  ['By then it will have rained.', 'FUTURE_REF', null, null],
  ['It grew in the 1800s.', '18', '1800-01-01', '1900-01-01'],
  ['It grew in the 2000s.', '200', '2000-01-01', '2010-01-01'],
  ['It fought the 1980-88 war.', '1980/1988', '1980-01-01', '1989-01-01'],
  ['It fell in the June quarter.', '2025-Q2', '2025-04-01', '2025-07-01'],
  ['It closed for Memorial Day weekend.', '2025-W21-WE', '2025-05-24', '2025-05-26'],
  ['It closed for Thanksgiving weekend.', '2024-W48-WE', '2024-11-30', '2024-12-02'],
  ['It closed for Easter week.', '2025-W16', '2025-04-14', '2025-04-21'],
  ['It has grown since year-end.', '2024', '2024-07-02', '2025-01-01'],
  ['It will open by the fall.', '2025-FA', '2025-09-01', '2025-12-01'],
  ['Work is planned by the fall.', '2025-FA', '2025-09-01', '2025-12-01'],
  ['It closed over the past winter.', '2024-WI', '2024-12-01', '2025-03-01'],
  ['It opened on weekends.', 'XXXX-WXX-WE', null, null],
  ['It is down for the year.', '2025', '2025-01-01', '2026-01-01'],
  ['It fell on March twenty-second.', '2025-03-22', '2025-03-22', '2025-03-23'],
  ['It fell on the thirty first of January.', '2025-01-31', '2025-01-31', '2025-02-01'],
  ['It grew in the twenty-first century.', '20', '2000-01-01', '2100-01-01'],
  ['It fell in the last quarter of 2022.', '2022-Q4', '2022-10-01', '2023-01-01'],
  ['It fell in the 2022 calendar year.', '2022', '2022-01-01', '2023-01-01'],
  ['It fell a day or two ago.', 'PAST_REF', null, null],
  ['It fell over a year ago.', '2024', null, '2025-01-01'],
  ['It has grown since Nov. 30.', '2024-11-30', '2024-11-30', '2024-12-01'],
  ['It has grown since August.', '2024-08', '2024-08-01', '2024-09-01'],
  ['It opens on the first Tuesday in November.', '2025-11-04', '2025-11-04', '2025-11-05'],
  ['It opened on the last Friday of May, 2024.', '2024-05-31', '2024-05-31', '2024-06-01'],
  ['It opens on the third Friday of each month.', 'XXXX-WXX-5', null, null],
  ['It opens every other day.', 'P2D', null, null],
  ['It opens every third year.', 'P3Y', null, null],
  ['It fell at 1 a.m. last night.', '2025-07-03T01:00', '2025-07-03T01:00', '2025-07-03T01:01'],
  ['It fell two nights ago.', '2025-07-01TNI', '2025-07-01T18:00', '2025-07-02T06:00'],
  ['It fell three summers ago.', '2022-SU', '2022-06-01', '2022-09-01'],
  ['It fell in the July-September quarter.', '2024-Q3', '2024-07-01', '2024-10-01'],
  ['Gold for March delivery fell.', '2026-03', '2026-03-01', '2026-04-01'],
  ['The December contract rose.', '2025-12', '2025-12-01', '2026-01-01'],
  ['He left at half past nine, in the rain.', 'XXXX-XX-XXT09:30', null, null],
  ['It began at nine forty-five tonight.', '2025-07-03T21:45', '2025-07-03T21:45', '2025-07-03T21:46'],
  ['It will open in the new year.', '2026', '2026-01-01', '2026-07-03'],
  ['Sales fell in the new year.', '2025', '2025-01-01', '2025-07-03'],
  ['A launch is likely in March.', '2026-03', '2026-03-01', '2026-04-01'],
  ['It sails three times weekly.', 'P1W', null, null],
  ['It fell in the corresponding quarter last year.', '2024-Q2', '2024-04-01', '2024-07-01'],
];

/** On a Tuesday: text, the day of its one expression. */
const coming: readonly (readonly [string, string])[] = [
  // verbs far before
  [
    'The council will hand the old mill with its two barns, the weir and the meadows by the river to the trust on Friday.',
    '2025-03-07',
  ],
  [
    'The firm expects to complete the sale of the mill, which employs three hundred people in Orrin alone, on Friday.',
    '2025-03-07',
  ],
  ['He told the panel about the two barns, the weir, the meadows by the river and the trust on Friday.', '2025-02-28'],
  // asides
  ['The panel is expected to take up the plan, passed by the board in Orrin, as early as Friday.', '2025-03-07'],
  ['Orr, who led the firm, will leave on Friday.', '2025-03-07'],
  ['The mill, closed by a fire, will reopen, which pleased them, on Friday.', '2025-03-07'],
  ['The firm, which plans to sell the mill, lost its chief on Friday.', '2025-02-28'],
  ['He sold the mill, bought a boat and left on Friday.', '2025-02-28'],
  ['The plan, announced on Friday, will cost little.', '2025-02-28'],
  // modals with words between
  ['Letters will not be delivered Friday.', '2025-03-07'],
  ['She could not attend on Friday.', '2025-03-07'],
  ['The gate could be shut on Friday.', '2025-03-07'],
  ['The man will probably be freed Friday.', '2025-03-07'],
  ['The hall would formally be closed Friday.', '2025-03-07'],
  ['The hall may never be used Friday.', '2025-03-07'],
  ['Letters were not delivered Friday.', '2025-02-28'],
  ['The family probably buried him Friday.', '2025-02-28'],
  // plans told behind their day
  ['On Friday, the court hears the case.', '2025-03-07'],
  ['Friday the council meets in Orrin.', '2025-03-07'],
  ['On Sunday, Orrin elects a mayor.', '2025-03-09'],
  ['On Friday the mayor flies home.', '2025-03-07'],
  ['On Friday, the council met in Orrin.', '2025-02-28'],
  ['On Friday, the visits ended.', '2025-02-28'],
  ['Snow is forecast for Friday.', '2025-03-07'],
  ['The move comes ahead of talks on Friday.', '2025-03-07'],
  ['Tents go up in advance of the fair on Saturday.', '2025-03-08'],
  // what was done before something to come was done then
  ['She was killed ahead of the parade on Friday.', '2025-02-28'],
  ['Two were arrested ahead of the match on Saturday.', '2025-03-01'],
  ['The last hearing is Friday.', '2025-03-07'],
  ['The last ferry of the season is Friday.', '2025-03-07'],
  ['Plans for a ferry to Italy collapsed on Friday.', '2025-02-28'],
  ['The ship told to leave on Friday sank.', '2025-02-28'],
  ['On Friday, the ferry starts and stops caused delays.', '2025-02-28'],
  ['On Saturday he told reporters the bank holds no gold.', '2025-03-01'],
  ['Starting Friday, cars are banned.', '2025-03-07'],
  ['Shops stay open late, beginning Friday.', '2025-03-07'],
  ['Starting Friday, cars were banned.', '2025-02-28'],
  ['Residents were told to leave by Friday.', '2025-03-07'],
  ['They face a vote on Friday.', '2025-03-07'],
  ['The mayor may have known on Friday.', '2025-02-28'],
  // a day that is the whole predicate
  ['The deadline is Friday.', '2025-03-07'],
  ['The first of two votes is Friday in Orrin.', '2025-03-07'],
  ['The last chance to apply is Friday.', '2025-03-07'],
  ['The last chance for bids is Friday.', '2025-03-07'],
  ['The fairs are Friday, or so he said.', '2025-03-07'],
  ['The crew are Friday regulars.', '2025-02-28'],
  ['The men are Friday drinkers.', '2025-02-28'],
  ['The last time he was seen is Friday.', '2025-02-28'],
  ['The latest sighting of the boat is Friday.', '2025-02-28'],
  ['The mill gave until Friday free tickets.', '2025-02-28'],
  ['The mill gave them until Friday.', '2025-03-07'],
  ['The court gave until Friday for replies.', '2025-03-07'],
  ['The case was adjourned until Friday.', '2025-03-07'],
  ['Judge Ada Vole put off sentencing until Friday.', '2025-03-07'],
  ['The vote was put off until Friday.', '2025-03-07'],
  ['The board pushed the sale of the two ferries back until Friday.', '2025-03-07'],
  ['The deadline for bids was extended to Friday after two firms withdrew.', '2025-03-07'],
  ['The hearing was postponed until Friday after a witness fell ill.', '2025-03-07'],
  ['The court has delayed its ruling until at least Friday.', '2025-03-07'],
  ['The driver was remanded in custody until Monday.', '2025-03-10'],
  ['The talks resume on Thursday.', '2025-03-06'],
  ['The museum reopens Saturday.', '2025-03-08'],
  ['The driver goes on trial on Monday.', '2025-03-10'],
  ['The bridge stays closed until Sunday.', '2025-03-09'],
  ['The road remains shut till Sunday.', '2025-03-09'],
  ['Schools have been closed until Monday.', '2025-03-10'],
  ['The launch was pushed back to Friday.', '2025-03-07'],
  ['The vote was put off to Monday.', '2025-03-10'],
  ['The deadline was extended to Friday.', '2025-03-07'],
  ['The hearing was rescheduled for Thursday.', '2025-03-06'],
  ['The council called a meeting for Friday.', '2025-03-07'],
  ['The mayor is to be sworn in on Friday.', '2025-03-07'],
  ['Voters go to the polls on Sunday.', '2025-03-09'],
  ['Bridge to reopen on Friday, council said.', '2025-03-07'],
  ['The fair runs until Sunday.', '2025-03-09'],
  ['The windows will be left open on Friday.', '2025-03-07'],
  ['The council will put off its vote from Friday.', '2025-03-07'],
  ['The shop will open from Monday.', '2025-03-10'],
  ['Shops open on Friday.', '2025-03-07'],
  ['Since Friday is a holiday, the shops will close.', '2025-03-07'],
  ['The team plays on Saturday.', '2025-03-08'],
  ['Work that ends on Friday will be paid.', '2025-03-07'],
  ['The plan would shut the mill on Friday.', '2025-03-07'],
  // weeks from a weekday
  ['A week on Thursday the hall shuts, the mayor said.', '2025-03-13'],
  ['The hall shuts a week on Thursday.', '2025-03-13'],
  ['The hall will reopen two weeks on Friday.', '2025-03-21'],
  ['The vote is a fortnight on Monday.', '2025-03-24'],
  ['The talks resume a week on Tuesday.', '2025-03-18'],
  ['The hall shuts on Thursday week.', '2025-03-13'],
  ['The fair opens two weeks on Saturday, if it is dry.', '2025-03-22'],
  // by what the day hangs on
  ['The deadline is Friday.', '2025-03-07'],
  ['The funeral is on Friday.', '2025-03-07'],
  ['The mayor is leaving Friday for Orrin.', '2025-03-07'],
  ['Ahead of Friday’s vote, he left.', '2025-03-07'],
  ['The judge gave him until Friday.', '2025-03-07'],
  ['Friday’s meeting was long.', '2025-02-28'],
  ['The mayor was leaving on Friday when it fell.', '2025-02-28'],
  // look-alikes
  ['A gate left open on Monday let the goats out.', '2025-03-03'],
  ['The gate was left open on Saturday.', '2025-03-01'],
  ['A door forced open on Friday was mended.', '2025-02-28'],
  ['The shop found open on Saturday was searched.', '2025-03-01'],
  ['He kept the shop open on Friday.', '2025-02-28'],
  ['The match, postponed from Saturday, drew 400.', '2025-03-01'],
  ['The match postponed from Saturday will be played in Orrin.', '2025-03-01'],
  ['The match was postponed from Saturday.', '2025-03-01'],
  ['The concert put off from Friday will be held in the hall.', '2025-02-28'],
  ['The vote, delayed from Thursday, is due.', '2025-02-27'],
  ['The fair, moved from Sunday, drew 400.', '2025-03-02'],
  ['The launch was put off from Monday by a storm.', '2025-03-03'],
  ['He would have been here since Friday.', '2025-02-28'],
  ['It could have sunk on Friday.', '2025-02-28'],
  ['The crew could not be reached on Friday.', '2025-02-28'],
  ['The owner couldn’t immediately be found on Friday.', '2025-02-28'],
  ['Votes taken on Friday were lost.', '2025-02-28'],
  ['The plays on Friday drew 400.', '2025-02-28'],
  // dates far ahead
  ['The offer expires Nov. 30.', '2025-11-30'],
  ['It was signed on Nov. 30.', '2024-11-30'],
  ['He waited until Friday before he fled.', '2025-02-28'],
  ['She put the lamp off and slept until Friday.', '2025-02-28'],
  ['The hearing was extended to Friday, when the judge freed him.', '2025-02-28'],
  ['The shop was open until Friday.', '2025-02-28'],
  ['It was not until Friday that he knew.', '2025-02-28'],
  ['The case was adjourned until Friday, when he was freed.', '2025-02-28'],
  ['The bridge had stayed closed until Sunday.', '2025-03-02'],
  ['He failed to resume the talks on Thursday.', '2025-02-27'],
  ['He missed the start on Thursday.', '2025-02-27'],
  ['The mayor, who runs a shop, spoke on Friday.', '2025-02-28'],
  ['They were found to be drunk on Friday.', '2025-02-28'],
  ['She was the second to be freed on Friday.', '2025-02-28'],
];

/** On a Thursday: text, value, the weekday that does not fit. */
const misfits: readonly (readonly [string, string, number | undefined])[] = [
  ['The bridge fell on Wednesday, March 4.', '2025-03-04', 3],
  ['The bridge fell on Monday 4 March.', '2025-03-04', 1],
  ['The talks will be held on Monday, 11 March.', '2025-03-11', 1],
  ['They will meet on Friday 17 May.', '2025-05-17', 5],
  ['It was signed on Monday, March 4, 2019.', '2019-03-04', undefined],
  ['It was signed on Tuesday, March 4, 2019.', '2019-03-04', 2],
  ['The bridge fell on Tuesday, March 4.', '2025-03-04', undefined],
  // far from publication the weekday tells the year
  ['On Thursday, June 13, the fire broke out.', '2024-06-13', undefined],
];

/** On a Thursday: text, the values of all expressions. */
const told: readonly (readonly [string, readonly string[]])[] = [
  ['The fair ran from May 11 to May 20, 2016.', ['2016-05-11', '2016-05-20']],
  ['He led it from February to May 2018.', ['2018-02', '2018-05']],
  ['He led it from November to February 2018.', ['2017-11', '2018-02']],
  ['The fair runs 18 July – 9 August.', ['2025-07-18', '2025-08-09']],
  ['It was shut from 28 December to 3 January.', ['2024-12-28', '2025-01-03']],
  ['It was shut from 28 December to 3 January 2025.', ['2024-12-28', '2025-01-03']],
  ['It is shut from 10 April to 20 September.', ['2025-04-10', '2025-09-20']],
  ['Talks were held on 3, 4 and 5 February.', ['2025-02-03', '2025-02-04', '2025-02-05']],
  ['Talks were held on February 3, 4 and 5, 2024.', ['2024-02-03', '2024-02-04', '2024-02-05']],
  ['The trial sat on 3-5 March.', ['2025-03-03/2025-03-05']],
  ['It grew in the 1850s and 60s, and from the early 1960s to the late 70s.', ['185', '186', '196', '197']],
  ['It was shut from 22:00 to 06:00 on Monday.', ['2025-03-03T22:00/2025-03-04T06:00']],
  ['It moved from Tuesday to Thursday.', ['2025-03-04', '2025-03-06']],
  ['It shut in July last year, on 11 May this year.', ['2024-07', '2025-05-11']],
  ['Stamped Tue Nov 7 09:15:00 EST 2006.', ['2006-11-07T09:15']],
  ['Shares closed at 17.50 on Tuesday.', ['2025-03-04']],
  ['The train left at ten to seven on Monday evening.', ['2025-03-03T18:50']],
  ['The train left at 17.50 on Tuesday.', ['2025-03-04T17:50']],
  // a date that can be read one way settles the others
  ['It opened on 5/2/2025 and shut on 13/2/2025.', ['2025-02-05', '2025-02-13']],
  ['It shut on 13/2/2025. It had opened on 5/2/2025.', ['2025-02-13', '2025-02-05']],
  ['It opened on 05/02/25 and shut on 28/02/25.', ['2025-02-05', '2025-02-28']],
  ['It opened on 5-2-2025 and shut on 13-2-2025.', ['2025-02-05', '2025-02-13']],
  ['It opened on 5/2/2025 and shut on 2/13/2025.', ['2025-05-02', '2025-02-13']],
  ['It opened on 5/2/2025 and shut at 13/2.', ['2025-05-02']],
  ['It opened on 5/2/2025, 13/2/2025 and 2/14/2025.', ['2025-05-02', '2025-02-13', '2025-02-14']],
  ['It shut on 3 February. A day and a half later it fell.', ['2025-02-03', '2025-02-05']],
  ['It shut on 3 February. Half an hour later it fell.', ['2025-02-03', 'PT30M']],
  // quarters by the day that ends them, and by the figures told
  ['In the quarter ended July 31 it sold 40 boats.', ['2024-Q2', '2024-07-31']],
  ['They met between May and February.', ['2024-05', '2025-02']],
  ['They met on Monday and Friday.', ['2025-03-03', '2025-02-28']],
  ['Its 1988 sales rose. Total 1989 sales fell.', ['1988', '1989']],
  // a year before: of the figures told last, a quarter's or longer ones
  ['In the third quarter it made 3 boats, against 5 a year earlier.', ['2024-Q3', '2023-Q3']],
  [
    'In the third quarter it made 3 boats. In the nine months it made 9, against 11 a year earlier.',
    ['2024-Q3', 'P9M', '2023'],
  ],
  [
    'In the third quarter it made 3 boats. For the six months, it made 9. Sales fell from a year earlier.',
    ['2024-Q3', 'P6M', '2023'],
  ],
  ['For the six months, it made 9 boats, against 11 in the year-earlier period.', ['P6M', '2023']],
  [
    'In the nine months it made 9 boats. In the fourth quarter it made 2, against 3 a year earlier.',
    ['P9M', '2024-Q4', '2023-Q4'],
  ],
  ['In the third quarter it signed a nine-month lease, against two a year earlier.', ['2024-Q3', 'P9M', '2023-Q3']],
  ['For the three months, it made 9 boats, against 11 in the year-earlier period.', ['P3M', '2023-Q4']],
  [
    'In the third quarter it made 3 boats. They sank. Orr left. Rain fell. It had made 5 a year earlier.',
    ['2024-Q3', '2023-Q3'],
  ],
  // overnight: of the day told where that is long over
  ['On Friday the mill shut. It was hurt by overnight floods.', ['2025-02-28', '2025-02-27TNI']],
  ['On Friday the mill shut. The water rose overnight.', ['2025-02-28', '2025-02-28TNI']],
  ['On Friday the mill shut. Orr left. It was still dry. The water rose overnight.', ['2025-02-28', '2025-03-05TNI']],
  ['On Wednesday the mill shut. The water rose overnight.', ['2025-03-05', '2025-03-05TNI']],
  ['On Thursday the mill shut after overnight floods.', ['2025-03-06', '2025-03-05TNI']],
  ['Overnight, the mill shut.', ['2025-03-05TNI']],
  ['In the third quarter, sales rose on Feb. 2 from the 2023 quarter.', ['2024-Q3', '2025-02-02', '2023-Q3']],
  ['The third quarter was poor. On March 3 the mayor spoke of the quarter.', ['2024-Q3', '2025-03-03', '2024-Q3']],
  ['It spoke on Friday to December’s figures.', ['2025-02-28', '2024-12']],
  ['In May, the board brought in a chief.', ['2024-05']],
  ['The mayor spoke at half past six this evening and 6:30 this morning.', ['2025-03-06T18:30', '2025-03-06T06:30']],
  ['It opens in the coming week, not the coming weekend.', ['2025-W11', '2025-W10-WE']],
  ['It fell in the first and second quarters.', ['2024-Q1', '2024-Q2']],
  ['It rose in the third and fourth quarters of 1997.', ['1997-Q3', '1997-Q4']],
  ['In September it fell from the same month a year earlier.', ['2024-09', '2023-09']],
  ['In 1995 it opened. For the year, it lost money.', ['1995', '1995']],
  ['In January it rained. It was down for the month.', ['2025-01', '2025-01']],
  ['On Monday it rained. For the week, it was dry.', ['2025-03-03', '2025-W10']],
  ['In February 1990 he came. The following January he left.', ['1990-02', '1991-01']],
  // the end of the year is far ahead: what is told of it in the past is of the year before
  ['It sold its boats at the end of the year.', ['2024']],
  ['In 1985 he came. That October he left.', ['1985', '1985-10']],
  ['It rose last week and this.', ['2025-W09', '2025-W10']],
  ['It fell on the Friday before Christmas 2024.', ['2024-12-20', '2024-12-25']],
  ['It fell on the Friday before the flood.', ['XXXX-WXX-5']],
  ['It fell early Monday of last week.', ['2025-02-24']],
  ['On Tuesday it rose. It was up on the day. By that date it was gone.', ['2025-03-04', '2025-03-04', '2025-03-04']],
  ['It will sell its boats at the end of the year.', ['2025']],
  ['It wants the bridge done by the end of the year.', ['2025']],
  ['It sold more in the second half of the year.', ['2024-H2']],
  ['It sold more in the third quarter of the year.', ['2024-Q3']],
];

/** Text, value, mod, min, max, unit. */
const durations: readonly (readonly [string, string, string | null, number | null, number | null, string])[] = [
  ['It took two years.', 'P2Y', null, 2, 2, 'year'],
  ['It took nearly an hour.', 'PT1H', 'LESS_THAN', 50, 60, 'minute'],
  ['It took about an hour.', 'PT1H', 'APPROX', 50, 70, 'minute'],
  ['It took over an hour.', 'PT1H', 'MORE_THAN', 60, null, 'minute'],
  ['It took at least three days.', 'P3D', 'EQUAL_OR_MORE', 3, null, 'day'],
  ['It took up to two weeks.', 'P2W', 'EQUAL_OR_LESS', 0, 14, 'day'],
  ['It took less than a month.', 'P1M', 'LESS_THAN', 0, 1, 'month'],
  ['It took 12 to 18 months.', 'PXM', null, 12, 18, 'month'],
  ['It took 5 1/2 hours.', 'PT5H30M', null, 330, 330, 'minute'],
  ['It took an hour and 20 minutes.', 'PT1H20M', null, 80, 80, 'minute'],
  ['It took half an hour.', 'PT30M', null, 30, 30, 'minute'],
  ['A 12-day war followed.', 'P12D', null, 12, 12, 'day'],
  ['It lasted two decades.', 'P20Y', null, 20, 20, 'year'],
  ['It lasted several months.', 'PXM', null, 3, null, 'month'],
  ['It went on for weeks.', 'PXW', null, 14, null, 'day'],
  ['It took not more than two weeks.', 'P2W', 'EQUAL_OR_LESS', 0, 14, 'day'],
  ['It took a year or two.', 'PXY', null, 1, 2, 'year'],
  ['It will open in the next day or two.', 'PXD', null, 1, 2, 'day'],
  ['It will open in another month.', 'P1M', null, 1, 1, 'month'],
  ['A twenty-second spot was shown.', 'PT20S', null, 0.333, 0.333, 'minute'],
  ['It took a hundred and fifty years.', 'P150Y', null, 150, 150, 'year'],
  ['Two-and-a-half-hour talks ended.', 'PT2H30M', null, 150, 150, 'minute'],
];

describe('findTimes', () => {
  it.each(spans)('marks %s', marked => {
    const { text, spans: expected } = readMarked(marked);
    const found = timesIn(text).map(time => text.slice(time.start, time.end));
    expect(found).toEqual(expected.map(span => text.slice(span.start, span.end)));
  });

  it.each(nothing)('finds nothing in %s', text => {
    expect(timesIn(text)).toEqual([]);
  });

  it.each(dates)('reckons %s', (text, value, from, to) => {
    const time = timeIn(text);
    expect([time.value, time.from, time.to]).toEqual([value, from, to]);
  });

  it.each(coming)('puts the day ahead or behind: %s', (text, day) => {
    expect(timeIn(text, '2025-03-04').value).toBe(day);
  });

  it('takes the weekdays of a list for its days', () => {
    const text = 'They met on Saturday and Sunday, May 3 and 4, 2025.';
    expect(timesIn(text).filter(({ misfit }) => misfit !== undefined)).toEqual([]);
  });

  it.each(misfits)('keeps the date beside a weekday: %s', (text, value, misfit) => {
    const time = timeIn(text, '2025-03-06');
    expect([time.value, time.misfit]).toEqual([value, misfit]);
  });

  it.each(told)('reads all of %s', (text, values) => {
    expect(timesIn(text, '2025-03-06').map(time => time.value)).toEqual(values);
  });

  it('reads an offset behind the name of a zone', () => {
    expect(['5 p.m. GMT+1', '5 p.m. UTC-5', '17:00 GMT+05:30', '5 p.m. GMT'].map(text => timeIn(text).zone)).toEqual([
      '+01:00',
      '-05:00',
      '+05:30',
      'GMT',
    ]);
  });

  it.each(durations)('measures %s', (text, value, mod, min, max, unit) => {
    const time = timeIn(text);
    expect([time.type, time.value, time.mod, time.min, time.max, time.unit]).toEqual([
      'DURATION',
      value,
      mod,
      min,
      max,
      unit,
    ]);
  });

  it('measures nothing past the word where a pattern looks ahead', () => {
    expect(timesIn('He was last seen on Friday\nnight fell early').map(time => time.value)).toEqual(['2025-06-27']);
  });

  it('reckons the story’s days from each other', () => {
    const text =
      'The dam broke on March 3, 2024. The next morning it rained. Two days later they met, and that night they left.';
    const found = timesIn(text);
    expect(found.map(time => time.value)).toEqual(['2024-03-03', '2024-03-04TMO', '2024-03-06', '2024-03-06TNI']);
    expect(found.map(time => time.anchor && text.slice(time.anchor.start, time.anchor.end))).toEqual([
      null,
      'March 3, 2024',
      'The next morning',
      'Two days later',
    ]);
  });

  it('leads from the event that follows', () => {
    const [length] = timesIn('He resigned two days after the June 3 vote.');
    expect([length!.type, length!.value, length!.from, length!.to]).toEqual([
      'DURATION',
      'P2D',
      '2025-06-05',
      '2025-06-06',
    ]);
  });

  it('gives a bare clock time the day told beside it', () => {
    const [clock, zoned] = timesIn('It struck at 10:35 a.m. (0735 GMT) Tuesday.');
    expect([clock!.value, zoned!.value, zoned!.zone]).toEqual(['2025-07-01T10:35', '2025-07-01T07:35', 'GMT']);
  });

  it('takes a speaker’s today for the day of speaking', () => {
    const text =
      'They met on Wednesday. “We made no progress today,” she told the Brackwater Courier. He resigns today.';
    expect(timesIn(text).map(time => time.value)).toEqual(['2025-07-02', '2025-07-02', '2025-07-03']);
  });

  it('compares a quarter with the same quarter of the year before', () => {
    const values = timesIn(
      'It lost money in the first quarter, against a gain a year earlier and a loss a year ago.',
    ).map(t => t.value);
    expect(values).toEqual(['2025-Q1', '2024-Q1', '2024-Q1']);
  });

  it('says what recurs', () => {
    expect(
      timesIn('Daily talks, every Friday, three times a week, annually, on Mondays.').map(t => `${t.type} ${t.value}`),
    ).toEqual(['SET P1D', 'SET XXXX-WXX-5', 'SET P1W', 'SET P1Y', 'SET XXXX-WXX-1']);
  });

  it('keeps what is stated apart from what is inferred', () => {
    expect(timeIn('He spoke Thursday.').stated).toEqual(['weekday']);
    expect(timeIn('He spoke yesterday.').stated).toEqual([]);
    expect(timeIn('He spoke on July 4, 2024, at 5:20 p.m.').stated).toEqual(['year', 'month', 'day', 'hour', 'minute']);
    expect(timeIn('It took two years.').stated).toEqual(['length']);
  });

  it.each([
    ['It burned on Tuesday night. Just after midnight the roof fell.', '2025-07-02T00:00'],
    ['Police were called at 11:30 p.m. Tuesday. At 12:15 a.m. the roof fell.', '2025-07-02T00:15'],
    ['It burned on Tuesday evening. At 2 a.m. the roof fell.', '2025-07-02T02:00'],
    ['It burned on Tuesday. At 2 a.m. the roof fell.', '2025-07-01T02:00'],
    ['It burned on Tuesday night. At 11 p.m. the roof fell.', '2025-07-01T23:00'],
    ['It burned on Tuesday afternoon. At 4 p.m. the roof fell.', '2025-07-01T16:00'],
  ])('keeps a clock time on its day: %s', (text, from) => {
    expect(timesIn(text).at(-1)!.from).toBe(from);
  });

  it.each([
    ['The roof fell at 3 a.m. on Tuesday.', '2025-07-01T03:00'],
    ['The roof fell on Tuesday at 3 a.m.', '2025-07-01T03:00'],
    ['The roof fell early Tuesday.', '2025-07-01'],
    ['The roof fell at 2 a.m. Tuesday, police said Wednesday.', '2025-07-01T02:00'],
    ['The roof fell early Tuesday morning, at 1:10 a.m.', '2025-07-01T00:00'],
    // the stop of an hour ends its sentence too
    ['Orr said the gate broke at 6:40 a.m.\n\nA fair on Friday is off.', null],
    ['Orr said the gate broke at 6:40 a.m.\n\nFriday’s fair is off.', null],
  ])('starts where its own day says: %s', (text, from) => {
    expect(timesIn(text)[0]!.from).toBe(from);
  });

  it.each([
    ['The fair opens on Friday. Police were called at 9.47 p.m.', 'XXXX-XX-XXT21:47'],
    ['The fair opens on Friday. First call at 9.47 p.m.', 'XXXX-XX-XXT21:47'],
    ['The fair opens on Friday. The gates will open at 9.47 p.m.', '2025-07-04T21:47'],
    ['The fair is on Friday, with gates at 9.47 p.m.', '2025-07-04T21:47'],
    ['The fair opened on Tuesday. The fair closes on Friday. Police were called at 9.47 p.m.', '2025-07-01T21:47'],
    ['The council met on Thursday. Police were called at 9.47 p.m.', 'XXXX-XX-XXT21:47'],
    ['The council met on Thursday. Police were called at 7.47 a.m.', '2025-07-03T07:47'],
    ['He was hurt on Thursday evening. Police were called at 9.47 p.m.', '2025-07-03T21:47'],
    ['She left on Wednesday. It rained. Boats sank. Gulls cried. Police were called at 9.47 p.m.', 'XXXX-XX-XXT21:47'],
    ['She left on Wednesday. It rained. Police were called at 9.47 p.m.', '2025-07-02T21:47'],
  ])('puts no clock time that is over after publication: %s', (text, value) => {
    expect(timesIn(text, '2025-07-03T08:00').at(-1)!.value).toBe(value);
  });

  it('takes no day from who said so later', () => {
    expect(timesIn('The roof fell at 4 p.m., police said on Wednesday.')[0]!.from).toBe(null);
  });

  it.each([
    ['The deal was signed in April. “We will be ready on the 13th,” Orr said.', '2025-07-13'],
    ['They met in April. On the 13th he left.', '2025-04-13'],
  ])('a day of the month is of the one the text is at, unless it can’t be: %s', (text, value) => {
    expect(timesIn(text).map(time => time.value)).toContain(value);
  });

  it('guesses nothing without a publication date', () => {
    const text =
      'He spoke Thursday, last week, two days ago, today, in May, on May 5; at 5 p.m. on Friday, this morning, in Nov. 2017.';
    const found = timesIn(text, null);
    expect(found.map(time => time.value)).toEqual([
      'XXXX-WXX-4',
      'XXXX-WXX',
      'XXXX-XX-XX',
      'XXXX-XX-XX',
      'XXXX-05',
      'XXXX-05-05',
      'XXXX-WXX-5T17:00',
      'XXXX-XX-XXTMO',
      '2017-11',
    ]);
    expect(found.slice(0, -1).every(time => time.from === null && time.to === null)).toBe(true);
  });
});

const PIECES = fc.constantFrom(
  'on',
  'the',
  'a',
  'two',
  '3',
  '1998',
  'May',
  'Nov.',
  'Friday',
  'days',
  'year',
  'ago',
  'later',
  'before',
  'after',
  'last',
  'next',
  'this',
  'early',
  'quarter',
  'half',
  '-',
  '/',
  ':',
  '30',
  'a.m.',
  'at',
  'noon',
  'GMT',
  "'",
  '90',
  's',
  'every',
  'hour',
  'and',
  'nearly',
  'said',
  'will',
  '.',
  '\n',
  'of',
  'then',
  'until',
  'morning',
  'Christmas',
  '½',
  '0330',
  'second',
  'first',
  '12,000,000,000',
  'million',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(PIECES, { maxLength: 30 }).map(words => words.join(' ')),
  fc.array(PIECES, { maxLength: 30 }).map(words => words.join('')),
);
const anyPublished = fc.constantFrom(null, PUBLISHED, '0001-01-01', '9999-12-31T23:59', 'soon', '2024-02-29T06:00');

it.each(['He gave a quarter to five charities.', 'Ten minutes after two gunmen came, it rang.'])(
  'no hour in %s',
  text => {
    expect(timesIn(text).filter(({ type }) => type === 'TIME')).toEqual([]);
  },
);

describe('lines that end with the day they were written', () => {
  it.each([
    ['Gate shut today. https://t.example/a1 — Harbour Board (@harbour) May 28, 2016', '2016-05-28', '2016-05-28'],
    ['Open again tomorrow! -- Lena Orr, June 3, 2019', '2019-06-04', '2019-06-03'],
    ['It rained today – Harbour Board (@harbour) 5 March 2021\nIt was dry.', '2021-03-05', '2021-03-05'],
  ])('%s', (text, ...expected) => {
    expect(timesIn(text).map(({ value }) => value)).toEqual(expected);
  });

  it.each([
    // no dash, no name, and a sentence of the report's own
    ['Gate shut today, unlike on May 28, 2016', '2025-07-03', '2016-05-28'],
    ['The gate is shut today — it opened on May 28, 2016', '2025-07-03', '2016-05-28'],
    ['The gate is shut today — Lena Orr shut it. It opened on May 28, 2016', '2025-07-03', '2016-05-28'],
    ['The gate is shut today — Orr opened it on May 28, 2016, and left.', '2025-07-03', '2016-05-28'],
    ['It is shut today.\nGone — Harbour Board (@harbour) May 28, 2016', '2025-07-03', '2016-05-28'],
  ])('nothing here: %s', (text, ...expected) => {
    expect(timesIn(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('on any text', () => {
  it('gives ordered, trimmed spans inside it, the same every time', () => {
    fc.assert(
      fc.property(anyText, anyPublished, (text, published) => {
        const found = timesIn(text, published);
        let last = 0;
        for (const time of found) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(text.length);
          const exact = text.slice(time.start, time.end);
          expect(exact).toBe(exact.trim());
          if (time.from !== null && time.to !== null) expect(time.from < time.to).toBe(true);
          last = time.end;
        }
        expect(timesIn(text, published)).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it('only moves where an emoji stands in front', () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 30 }), words => {
        const text = words.join(' ');
        const shift = (time: TimeExpression): TimeExpression => ({
          ...time,
          start: time.start + 3,
          end: time.end + 3,
          anchor: time.anchor && { ...time.anchor, start: time.anchor.start + 3, end: time.anchor.end + 3 },
        });
        expect(timesIn(`🚋 ${text}`)).toEqual(timesIn(text).map(shift));
      }),
    );
  });

  it('shifts every relative date as far as publication is shifted', () => {
    const relative = [
      'today',
      'yesterday',
      'tomorrow',
      'three days ago',
      'two weeks ago',
      'ten days from now',
      'last night',
      'this morning',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...relative), fc.integer({ min: -40000, max: 40000 }), (words, n) => {
        const at = (day: number): string => new Date(Date.UTC(2025, 6, 3 + day)).toISOString().slice(0, 10);
        const [one, other] = [timeIn(`He left ${words}.`, at(0)), timeIn(`He left ${words}.`, at(n))];
        const days = (iso: string | null): number => Date.parse(`${iso!.slice(0, 10)}T00:00Z`) / 86_400_000;
        expect(days(other.from) - days(one.from)).toBe(n);
        expect(days(other.to) - days(one.to)).toBe(n);
      }),
    );
  });

  it('shifts weekdays with publication by whole weeks', () => {
    const weekday = ['Friday', 'last Tuesday', 'next Monday', 'last week', 'this weekend', 'Sunday night'];
    fc.assert(
      fc.property(fc.constantFrom(...weekday), fc.integer({ min: -4000, max: 4000 }), (words, weeks) => {
        const at = new Date(Date.UTC(2025, 6, 3 + 7 * weeks)).toISOString().slice(0, 10);
        const [one, other] = [timeIn(`He left ${words}.`), timeIn(`He left ${words}.`, at)];
        const days = (iso: string | null): number => Date.parse(`${iso!.slice(0, 10)}T00:00Z`) / 86_400_000;
        expect(days(other.from) - days(one.from)).toBe(7 * weeks);
      }),
    );
  });

  it('reads long texts in bounded time', () => {
    for (const text of [
      '9'.repeat(1_000_000),
      "'".repeat(50_000),
      'a'.repeat(60_000),
      'two '.repeat(30_000),
      '1-'.repeat(30_000),
    ]) {
      const start = performance.now();
      timesIn(text);
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });
});
