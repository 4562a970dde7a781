import json
R=[]
def r(id,o,p,h,t): R.append(dict(id=id,outlet=o,published=p,headline=h,text=t.strip()))
r("coastwire","Coastwire","2025-06-06","Challenger leads Port Senna mayoral race by 137 votes, recount ordered",'''
PORT SENNA, June 6 (Coastwire) - Challenger Daniel Revick finished 137 votes ahead of incumbent Mayor Helen Osgarth in Port Senna's mayoral election on Thursday, a margin so thin that officials ordered a full recount.

Revick, 41, a former ferry captain who leads the Harbour First party, took 18,412 votes to 18,275 for Osgarth, 58, of the Civic Alliance, returning officer Judith Arkwell announced at the Corn Exchange at 3:40 a.m. on Friday. Maureen Tull of the Open Coast movement was third with 6,903.

"The gap is below half a percentage point, and the law leaves me no choice," Arkwell said. "Every ballot will be counted again on Saturday."

Turnout was 52.6%, up from 44.1% in 2021, on an electorate of about 83,500. A total of 318 ballots were rejected.

Revick told nearly 300 supporters that he would accept the outcome "if the recount is fair and open".

"This city voted for change tonight," he said. "I am not claiming victory, but I am ready to serve."

Osgarth, who is seeking a third term, did not concede. "I have lost elections before, and I know what losing feels like," she said. "This does not feel like losing."

The campaign was dominated by a planned 46 million-pound tidal barrier, which Osgarth backs and which Revick has promised to put on hold for at least 18 months.

The Electoral Standards Board said it would send six observers to the recount. Its chair, Professor Ruth Lindqvarn, said there was "no reason to doubt" the staff but that the board wanted "more eyes in the room".

Police said two men, aged 23 and 47, were arrested outside the Corn Exchange after a scuffle shortly before 2 a.m.
''')
r("chronicle","Port Senna Chronicle","2025-06-07","‘I have queued longer for fish and chips’: voters shrug off late start at St Bride’s",'''
Voters at one of Port Senna’s 46 polling stations were kept waiting for 40 minutes on Thursday morning because nobody could unlock the doors.

The station at St Bride’s School, 112 Chandler Road, should have opened at 7am but did not let anyone in until 7.40am. The council says that up to 120 people were in the queue and that no more than 30 left without voting.

Deputy returning officer Simon Pell, 36, apologised on Friday. “We had a spare key, but it was in the wrong building,” he said. “It is a small mistake with a big cost, and I am sorry for it.”

Elsie Prout, 83, who has voted at every election since 1963, came with her grandson Jamie, 19, a first-time voter. “I have queued longer for fish and chips,” she said. Jamie said that he had almost gone to work instead. “Gran would never have let me hear the end of it,” he added.

On Skerry Island the trouble was fog. It held up the ferry, and the island’s three ballot boxes, each weighing about 18 kilograms, did not complete the 12-mile crossing until 12.25am on Friday. They held 1,146 votes.

“The sea does not read the timetable,” said skipper Tom Hallet, 62.

Open Coast candidate Maureen Tull, a retired headteacher, 67, said that she was proud of her 15.8 per cent share. She has refused to endorse either of her rivals. “My voters are not luggage to be passed from one carriage to another,” she told the Chronicle. She called for an inquiry into St Bride’s but said that she would not support a legal challenge “unless it is proved that the delay changed the result”.

The recount starts at 9am today in the Drill Hall, 27 Quay Road, with 90 counters, compared with 64 on the night. The council puts the cost at £38,000.
''')
r("dart","The Daily Dart","2025-06-08","STACKED OFF! Mayor back from the dead as lost bundle swings it",'''
She was out. Now she's in.

Mayor Helen Osgarth clung on to power by just 69 votes last night after red-faced officials found that 100 of her ballots had been stacked in her rival's pile.

Gasps filled the Drill Hall when the bungle was spotted at about 4pm, seven hours into the recount. One man yelled "Fix!" and was led out.

When the final numbers came at 8.15pm, Osgarth, 58, had 18,379 votes and ex-ferry captain Daniel Revick had 18,310.

"I said on Thursday that it did not feel like losing," beamed the Mayor, hugging her husband Graham. "Now you know why. But nobody should have to win an election like this."

Revick, 41, was stony-faced. "I went to bed a winner and woke up in a farce," he told The Dart. "I do not accept this result, and I will not accept it until a judge has looked at those bundles."

His lawyer, Colin Mabey, said a petition would be lodged "within days". The law allows 21 days.

The Harbour First leader splashed out about £74,000 on his campaign, against £51,500 for Osgarth. The recount itself cost taxpayers nearly £40,000.

Counter Priya Santell, 29, was at the next table when the bundle was found. "You could have heard a paper clip drop," she said. "The supervisor counted it three times, and her hands were shaking."

About 200 people gathered outside, but Superintendent Aisha Dorran said there had been no arrests. "It was loud, but it was not violent," she said. "People were angry and they were entitled to be angry."

Third-placed Maureen Tull lost two votes in the recount and finished on 6,901. "I demand a re-recount," she joked.
''')
r("northsound","North Sound News","2025-06-08","Port Senna: Returning officer takes blame for misplaced ballots",'''
The official in charge of Port Senna's mayoral election has taken the blame for a counting error that put the wrong candidate ahead on election night.

"One bundle of 100 ballots was put on the wrong table, and I did not catch it," Judith Arkwell, the 54-year-old returning officer, told a press conference at the Civic Centre on Sunday. "That was my responsibility and nobody else's."

She said she had seen "no evidence of fraud". Asked whether she would step down, she said: "I will not resign before the review is finished."

Mayor Helen Osgarth was declared the winner by 69 votes on Saturday evening, after a recount that lasted 11 hours. In the first count she had been 137 votes behind Daniel Revick, of Harbour First.

The review will be led by Prof Ruth Lindqvarn, who chairs the Electoral Standards Board, and is due to report within six weeks.

"We will follow the paper, not the rumours," Prof Lindqvarn told North Sound News. "If procedures were ignored, we will say so and we will name names."

Ms Arkwell's deputy, Simon Pell, said: "The count is safe only if people can watch it, and on Thursday they could not see every table."

More than 5,000 people have signed an online petition calling for the election to be run again. Speaking outside her home, Ms Osgarth said a rerun "would not be justice, it would be a second campaign". She said she had phoned Mr Revick on Saturday night but he had not picked up.

She is due to be sworn in at noon on Monday 16 June. Work on the £46m tidal barrier could begin as early as September.

Harbour First said it would hold a rally in Lantern Square at 18:30 on Tuesday.
''')
r("ledger","The Aldermere Ledger","2025-06-09","Revick to go to court over 69-vote defeat as count chief awaits review",'''
PORT SENNA — Daniel Revick, who lost Port Senna’s mayoral election by 69 votes after leading by 137, will file a petition at the High Court in Aldermere on Wednesday, his lawyer said yesterday.

“We are not alleging fraud. We are alleging carelessness on a scale that no voter should have to accept,” said Colin Mabey, 49, a partner at Mabey & Strand. He said the case could cost Mr. Revick up to £120,000 and that a hearing was unlikely before the second week of July.

Judith Arkwell, the returning officer, has refused to step down for now. “That was my responsibility and no one else’s,” she said on Sunday of the misplaced bundle. “If the review finds that I broke the rules, I will leave the same day.”

Ms. Arkwell has run the city’s elections for 17 years and is paid £96,400 a year. Her deputy, Simon Pell, insisted: “Every ballot was checked twice on Saturday.”

The council said yesterday that 41 people had left the queue at St. Bride’s School without voting, more than it first thought.

An analysis by the Tidewater Institute found counting errors in 4 percent of the 275 local contests it had studied, but fewer than five had changed the winner. “Errors are common and consequences are rare,” said its director, Dr. Owen Fairlamb. “Port Senna is the rare case. It should not be used to frighten people away from voting.”

Councillor Beth Yarrow, deputy leader of the Civic Alliance group, said the mayor should “pause and listen” before signing contracts for the tidal barrier. “Half the city did not want us,” she said. “We cannot govern as though they had stayed at home.”

By last night the online petition for a rerun had passed 7,200 signatures.
''')
json.dump(R,open("reports.json","w"),ensure_ascii=False,indent=1)
for x in R: print(x["id"],len(x["text"].split()))
