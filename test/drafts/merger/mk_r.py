import json
R=[]
def r(i,o,p,h,t): R.append(dict(id=i,outlet=o,published=p,headline=h,text=t.strip()))
r("wire","Corran Wire","2025-06-08","Corvane to buy Britain's Pellworth for $2.5 billion days after profit warning","""
DUNMARSH, June 8 (Corran Wire) — Corvane Industries agreed on Sunday to buy British kettle and cooker maker Pellworth Group for 1.84 billion pounds ($2.5 billion) in cash, three days after a profit warning that wiped more than a quarter off the company's market value.

The Ohio-based group will pay 312 pence a share, a premium of 38% to Friday's close of 226 pence. Pellworth's board approved the deal by seven votes to two, the companies said in a statement released at 4:30 p.m.

As many as 1,100 jobs could go from a workforce of 8,900, said a person familiar with the plans.

"This was not an easy decision, and I will not pretend that it was," Pellworth Chief Executive Helen Marchbank, 54, told reporters. "We could not have carried on alone for another year without cutting deeper than this."

On Thursday Pellworth said it expected pretax profit of between 95 million and 105 million pounds this year, against earlier guidance of at least 140 million. First-quarter sales fell 9.4% to 411 million pounds, hurt by a 16% rise in steel costs and the recall of 85,000 kettles in February. The shares dropped 27% that day to 219 pence.

Corvane Chief Executive Travis Lindqvist, 49, said his group was "not buying this company to break it up."

Beatrix Fanning, an analyst at Lowther Quay Securities, called the price "full but not foolish."

"I would be surprised if a rival came in above 330 pence," she said. "If one does, I will happily eat my spreadsheet."

The deal needs the backing of holders of at least 75% of the shares and clearance from the Markets and Mergers Authority. Brannock Capital, which owns 14.6%, has promised to vote in favor. Pellworth would owe Corvane a break fee of 22 million pounds if it accepted a higher offer.
""")
r("courier","Dunmarsh Courier","2025-06-08","'I thought I would finish here': 640 Dunmarsh jobs at risk as Pellworth is sold","""
Workers at Pellworth's Tannery Lane factory were told on Sunday evening that 640 of their jobs are at risk, less than three hours after the firm's sale to an American rival was made public.

An email sent to staff at 7.15pm said the smaller plant at Carrow Bridge, 22 miles to the north, would shut by the end of March 2026 with the loss of all 310 posts. Up to 1,250 jobs will go across the group.

Gary Tulloch, 52, a toolmaker who has worked at 41 Tannery Lane for 29 years, heard the news from his daughter. "I don't look at my phone on a Sunday," he said. "My father worked here, and I thought I would finish here."

Denise Rourke, regional officer of the Allied Appliance Workers' Union, said members had been treated "like an afterthought". "Nobody sat down with us, nobody phoned us, and nobody has told us how those numbers were arrived at," she said. The union has about 2,300 members at the two plants.

Shop stewards met at the Weavers' Hall, 9 Cutler Street, at 8.30pm and voted by 47 to 12 to ballot for strike action.

Council leader Farida Amin said the borough would set up a taskforce within ten days. "I am not going to say that this town will be fine, because I do not know that," she said. "What I can say is that we will be in the room."

Keisha Warrender, 34, who has spent six years on the cooker line, said she was not angry with her managers. "Some of them are losing their jobs too," she said. "But I have two kids and a mortgage of £740 a month, and if I'm out in March I can't pay it."

Pellworth was founded in the town in 1911 by Josiah Pellworth, a tinsmith.
""")
r("northlight","Northlight News","2025-06-08","Pellworth takeover: Two directors voted against sale to US firm","""
The maker of Pellworth kettles is to be taken over by the US firm Corvane Industries in a deal worth nearly £1.9bn.

At a press conference at the Corn Exchange Hotel in Dunmarsh, which began at 18:00 BST and lasted 35 minutes, chairman Sir Desmond Oakley, 67, defended the sale.

"The board did not take this offer because it was desperate," he said. "It took it because the price is fair and the money is certain."

Two of the nine directors voted against. Neither has been named.

Finance director Owen Strickland, 46, will step down on 30 June after 11 years with the company. He will receive £385,000. "I take my share of the blame for Thursday's figures," he said in a statement. "They were not hidden, but they were late."

Ms Marchbank has agreed to stay for at least 12 months.

The Markets and Mergers Authority said it would open an initial review, which can take up to 40 working days. A decision is not expected before 28 July.

"We have not made up our minds, and no one should read anything into the timing," said its spokesman, Julian Pratt. "If the companies offer remedies early, the review could be shorter."

Together the two firms sell about 31% of the kettles bought in the UK. Their nearest rival, Halmer Appliances, has 19%.

Rosalind Pellworth, 71, the founder's granddaughter, whose family trust holds 8.1% of the shares, said she would vote against the deal. "My grandfather did not build it to be sold on a Sunday afternoon," she told Northlight News.

Pellworth has net debt of £327m and plants in four countries. It said no pensions would be affected by the sale, and that its apprentices, of whom there are 115, would all be kept on.
""")
r("beacon","Daily Beacon","2025-06-09","KETTLED! Fury as 1,250 face axe at Pellworth while boss lands £4.1m","""
FURIOUS staff at kettle giant Pellworth face the axe today — as their boss pockets £4.1million.

Chief exec Helen Marchbank, who was paid £1.3million last year, will cash in her shares when US raider Corvane swallows the 114-year-old firm.

Some 1,250 workers will lose their jobs. Corvane's jet-setting chief Travis Lindqvist touched down at Fennick airfield at 11.20am on Saturday to seal the deal.

"If orders recover in the spring, nobody else will have to go," the American told a packed hotel ballroom. "I can't promise you that they will."

Union baron Colm Hathersage, 58, general secretary of the Allied Appliance Workers' Union, blasted: "These workers did not cause this mess. They should not be the ones to pay for it."

But he stopped short of a walkout. "I am not calling for a strike tonight, but I am not ruling one out either," he said.

At the Boiler and Flue, 63 Tannery Lane, landlady Mandy Cottle, 61, fears the worst. "When that gate opens at five, half my custom walks out of it," she said. "I would not say we are finished, but we are frightened."

She has pulled pints there for 17 years and takes around £2,800 in a good week. "If they keep even two thirds of the men on, we'll survive," she added.

Outside the gates a dozen workers held a banner reading "Not for sale" until after 11pm. Police said there were no arrests.

Fitter Dean Arkwell, 43, said: "They've had our best years and they've had our weekends. I've not had a pay rise above 2 per cent since 2021."

A Pellworth spokeswoman, Tessa Bramley, said Ms Marchbank had "never sold a single share" in the company before. She said staff would be offered at least four weeks' pay for each year of service.
""")
r("ledger","The City Ledger","2025-06-09","Pellworth shares leap as watchdog asks about timing of profit warning","""
Shares in Pellworth jumped 35.4 per cent to 306p on Monday as investors bet that Corvane's £1.84bn takeover would go through, even as a second regulator began asking questions.

The Listings Supervision Office said it had written to the company on Friday about last week's profit warning. "We are looking at when the directors knew, not at whether they lied," said Ingrid Salter, its head of enforcement. Pellworth has until June 20 to reply.

Marcus Adeyinka, an analyst at Tolland Brewer, said: "The gap of six pence tells you that the market does not expect a fight. It also tells you that nobody is certain the regulator will wave this through."

More than 41mn shares had changed hands by noon, about nine times the daily average. Corvane fell 4.2 per cent to $67.30 in New York.

On a call with investors at 8am, Travis Lindqvist said Corvane expected savings of $120mn a year by the third year. "We do not need to sell a single brand to make these numbers work," he said. Of the 1,250 job cuts, at least 200 would fall outside the UK, he added.

Halmer Appliances said it had "no intention of making an offer", a statement that binds it for six months.

The Allied Appliance Workers' Union will open its strike ballot on Thursday, June 19, and close it on July 3. Stewards backed the ballot by a margin of almost four to one. "A ballot is not a strike," said Denise Rourke, its regional officer. "It is a way of being heard."

Shareholders will vote at a meeting in London at 10am on July 10. Brannock Capital, the largest holder, with 14.6 per cent, is in favour. Its managing partner, Philippa Stroud, said the offer was "not generous, but it is enough". Fewer than a tenth of the votes are so far known to be against.
""")
json.dump(R,open("reports.json","w"),indent=1,ensure_ascii=False)
for x in R: print(x["id"],len(x["text"].split()))
