/** Twelve made-up reports with their chains marked: `⟦1:Mayor Ana Ruiz⟧`, a number for each entity. Scored as B3 (Bagga and Baldwin 1998). */
import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../../test/support/passage.ts';
import { entities as vocabulary } from '../../../languages/en/entities.ts';
import { mentions as words } from '../../../languages/en/mentions.ts';
import { findMentions } from '../mentions/mentions.ts';
import { resolveEntities } from './entities.ts';

const REPORTS: Readonly<Record<string, string>> = {
  'name parts and titles': `
⟦1:Mayor⟧ ⟦1:Ana Ruiz⟧ opened the new library in ⟦2:Port Merrow⟧ on Monday. ⟦1:Ruiz⟧ thanked ⟦3:Councillor⟧ ⟦3:Ben Okafor⟧, and ⟦3:Okafor⟧ thanked the builders.
"It took nine years," ⟦1:Ms Ruiz⟧ said. ⟦1:She⟧ added that ⟦1:her⟧ office would stay open late. ⟦3:Mr Okafor⟧ said ⟦3:he⟧ had doubted it.`,
  'initials and middle names': `
⟦1:Henrik J. Vos⟧, 61, was named head of the port. ⟦1:Henrik Johan Vos⟧ joined the docks at 17. ⟦1:Vos⟧ follows ⟦2:P. K. Lindqvist⟧, who left in May.
⟦2:Lindqvist⟧ said ⟦1:Vos⟧ was the right choice. ⟦1:He⟧ starts in June.`,
  'nicknames in quotes': `
Police are looking for ⟦1:Tomas “Tito” Varga⟧ after the fire. ⟦1:Varga⟧ was last seen near ⟦2:Eastford⟧. ⟦1:His⟧ brother, ⟦3:Milan Varga⟧, spoke to reporters on Friday.
“⟦3:I⟧ have not heard from him,” ⟦3:Milan Varga⟧ said. ⟦3:He⟧ lives in ⟦2:Eastford⟧.`,
  'acronyms introduced and not': `
The ⟦1:National Harbour Authority⟧ (⟦1:NHA⟧) closed the quay. The ⟦1:NHA⟧ blamed the storm. The ⟦2:Coastal Workers Union⟧ disagreed, and the ⟦2:CWU⟧ called a strike.
⟦3:Greta Holm⟧ of the ⟦2:CWU⟧ said ⟦3:she⟧ would meet the ⟦1:National Harbour Authority⟧ on Tuesday.`,
  appositions: `
⟦1:Palace aide⟧ ⟦1:Dorin Petrescu⟧ briefed the press. ⟦2:Lena Fischer⟧, ⟦2:the foreign minister⟧, left early. ⟦3:The king's lawyer⟧, ⟦3:Omar Haddad⟧, stayed.
⟦1:Petrescu⟧ said talks would go on. ⟦2:Fischer⟧ told reporters that ⟦2:she⟧ was tired. ⟦3:Haddad⟧ said nothing.`,
  'relative roles': `
⟦1:Karim Aziz⟧ met ⟦2:Julia Stern⟧ on Sunday. ⟦3:Aziz's adviser⟧, ⟦3:Rosa Lind⟧, took notes, and ⟦4:Stern's spokesman⟧ ⟦4:Paul Menke⟧ waited outside.
"⟦1:Karim Aziz⟧ was calm," ⟦3:Lind⟧ said. ⟦4:The spokesman⟧ said ⟦4:he⟧ had heard shouting. ⟦3:The adviser⟧ denied it.`,
  'pronouns by sex': `
⟦1:Maria Costa⟧ won the race ahead of ⟦2:David Lund⟧. ⟦1:She⟧ finished in two hours; ⟦2:he⟧ needed three minutes more. ⟦2:Lund⟧ said ⟦2:his⟧ knee hurt.
⟦1:Costa⟧ dedicated the medal to ⟦1:her⟧ coach. ⟦1:She⟧ will run again in autumn.`,
  speech: `
⟦1:Nadia Rahal⟧ told the court what ⟦1:she⟧ saw. “⟦1:I⟧ ran to the window and ⟦1:my⟧ hands were shaking,” ⟦1:Rahal⟧ said.
⟦2:Defence lawyer⟧ ⟦2:Jonas Weber⟧ asked for a pause. “⟦2:I⟧ need an hour,” ⟦2:he⟧ told the judge.`,
  families: `
⟦1:Brian Castell⟧ and ⟦2:Moira Castell⟧ were found on the ridge on Saturday. ⟦1:Brian Castell⟧, 54, had a broken leg. ⟦2:Moira⟧ walked for help, ⟦3:rescuer⟧ ⟦3:Eva Lunde⟧ said.
⟦1:Mr Castell⟧ is in hospital in ⟦4:Norvik⟧. ⟦2:Mrs Castell⟧ was sent home. ⟦3:Lunde⟧ said ⟦3:she⟧ found ⟦2:Moira Castell⟧ at dawn.`,
  companies: `
⟦1:Zentrix Technologies Inc⟧ will buy ⟦2:Palmora Ltd⟧ for $2 billion. ⟦1:Zentrix⟧ said the deal would close in May. ⟦2:Palmora⟧ has 400 workers.
⟦3:Zentrix chief executive⟧ ⟦3:Lars Brandt⟧ called it a good fit. ⟦3:Brandt⟧ said ⟦3:he⟧ would keep the ⟦2:Palmora⟧ name.`,
  'people without names': `
⟦1:A bus driver⟧ was hurt when a tree fell in ⟦2:Hallow Bay⟧. ⟦1:The driver⟧ was taken to hospital, where ⟦1:she⟧ is stable. ⟦3:A passenger⟧ said ⟦3:he⟧ pulled ⟦1:her⟧ out.
⟦3:The passenger⟧ did not give a name. ⟦4:Fire chief⟧ ⟦4:Alan Pryce⟧ praised ⟦3:the passenger⟧.`,
  'descriptions of the named': `
⟦1:President⟧ ⟦1:Elena Duarte⟧ met ⟦2:Prime Minister⟧ ⟦2:Viktor Hale⟧ in ⟦3:Sorano⟧. ⟦1:The president⟧ spoke first. ⟦2:The prime minister⟧ listened.
⟦1:Duarte⟧ later said that ⟦1:she⟧ trusted ⟦2:Hale⟧. ⟦2:Hale⟧ flew home from ⟦3:Sorano⟧ on Friday; ⟦1:Duarte⟧ stayed.`,
};

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly chain: string;
}

function readChains(marked: string): { readonly text: string; readonly spans: readonly Marked[] } {
  const spans: Marked[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.trim().matchAll(/⟦(\d+):([^⟧]*)⟧/g)) {
    text += marked.trim().slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[2]!.length, chain: match[1]! });
    text += match[2]!;
    at = match.index + match[0].length;
  }
  return { text: text + marked.trim().slice(at), spans };
}

interface Counted {
  precision: number;
  recall: number;
  mentions: number;
}

/** Sums of B3 precision and recall over the gold mentions; one we do not place is alone in a cluster of its own. */
function countB3(marked: string): Counted {
  const { text, spans } = readChains(marked);
  const passage = passageOf(text);
  const { mentions } = resolveEntities(passage, findMentions(passage, words), vocabulary);
  const ours = spans.map((span, i) => {
    const own = mentions.find(({ start, end }) => start === span.start && end === span.end);
    const inside =
      own ?? mentions.find(({ start, end, form }) => form === 'name' && start >= span.start && end === span.end);
    return inside?.entity ?? `none ${i}`;
  });
  const sum = { precision: 0, recall: 0, mentions: spans.length };
  spans.forEach((span, i) => {
    const mine = ours.flatMap((entity, k) => (entity === ours[i] ? [k] : []));
    const gold = spans.flatMap(({ chain }, k) => (chain === span.chain ? [k] : []));
    const both = mine.filter(k => gold.includes(k)).length;
    sum.precision += both / mine.length;
    sum.recall += both / gold.length;
  });
  return sum;
}

function f1({ precision, recall, mentions }: Counted): number {
  const [p, r] = [precision / mentions, recall / mentions];
  return (2 * p * r) / (p + r);
}

describe('chains', () => {
  const counts = Object.entries(REPORTS).map(([name, marked]) => [name, countB3(marked)] as const);

  it.each(counts)('%s: most mentions stand in their chain', (_, count) => {
    expect(f1(count)).toBeGreaterThan(0.7);
  });

  it('together reach a B3 F1 of 0.85', () => {
    const sum = { precision: 0, recall: 0, mentions: 0 };
    for (const [, count] of counts) {
      sum.precision += count.precision;
      sum.recall += count.recall;
      sum.mentions += count.mentions;
    }
    expect(f1(sum)).toBeGreaterThanOrEqual(0.85);
  });
});
