import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens as vocabulary } from '../../../languages/en/syntax.ts';
import { splitTokens } from './tokens.ts';

function spansOf(text: string): { start: number[]; end: number[] } {
  const found = { start: [] as number[], end: [] as number[] };
  splitTokens(text, 0, text.length, vocabulary, found);
  return found;
}

/** The tokens of `text` with a bar between them. */
function cut(text: string): string {
  const { start, end } = spansOf(text);
  return start.map((from, i) => text.slice(from, end[i])).join('|');
}

describe('splitTokens', () => {
  test.each([
    ["They don't know.", "They|do|n't|know|."],
    ['She can’t say.', 'She|ca|n’t|say|.'],
    ["The mayor's aide", "The|mayor|'s|aide"],
    ["the players' union", "the|players|'|union"],
    ['We cannot wait', 'We|can|not|wait'],
    ['a ten-year, well-known plan', 'a|ten|-|year|,|well|-|known|plan'],
    ['an anti-noise rule', 'an|anti-noise|rule'],
    ['U.S. envoy', 'U.S.|envoy'],
    ['Dr. Mara Quill of Tor Inc. said', 'Dr.|Mara|Quill|of|Tor|Inc.|said'],
    ['at 5:30 p.m. on 12/05/2021', 'at|5:30|p.m.|on|12/05/2021'],
    ['at 7pm, for 35km', 'at|7|pm|,|for|35|km'],
    ['cost $4.5 million, up 12%', 'cost|$|4.5|million|,|up|12|%'],
    ['between 1990-1995', 'between|1990|-|1995'],
    ['the 1980s and the 3rd', 'the|1980s|and|the|3rd'],
    ['he/she', 'he|/|she'],
    ['“We paused,” he said…', '“|We|paused|,|”|he|said|…'],
    ['the plan—a copy—failed', 'the|plan|—|a|copy|—|failed'],
    ['Wait... what?!', 'Wait|...|what|?!'],
    ['write to desk@harbour.example.org, now', 'write|to|desk@harbour.example.org|,|now'],
    ['see https://harbour.example/a-b?c=1.', 'see|https://harbour.example/a-b?c=1|.'],
    ['No. 5 said no.', 'No.|5|said|no|.'],
    ['Ida P. Marsh on p. 7, not on a p.', 'Ida|P.|Marsh|on|p.|7|,|not|on|a|p|.'],
    ['Holm v. Orrin, Spc. Orr of Bldg. 7', 'Holm|v.|Orrin|,|Spc.|Orr|of|Bldg.|7'],
    ['(NATO)', '(|NATO|)'],
    ["'90s music :-)", "'90s|music|:-)"],
    ['🕊️ Peace', '🕊️|Peace'],
    ['$$$ and ===> or <>', '$$$|and|===>|or|<|>'],
    ['call 3-4471 or 555-0142', 'call|3-4471|or|555-0142'],
    ['pages 12-14', 'pages|12|-|14'],
    ['late b/c rain, w/o tea', 'late|b/c|rain|,|w/o|tea'],
    ["the 1960's, the '60s,", "the|1960's|,|the|'60s|,"],
    ['Quill"<qu...@tor.example.com>', 'Quill|"|<|qu...@tor.example.com|>'],
    ['(see:https://tor.example/a)', '(|see|:|https://tor.example/a|)'],
    ['in D.C.. In D.C.? Well..', 'in|D.C.|.|In|D.C.|?|Well|..'],
    ['an A+ in C++', 'an|A|+|in|C++'],
    ['a .doc file', 'a|.doc|file'],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toBe(tokens);
  });

  test('finds nothing in white space', () => {
    expect(cut(' \t\n\u00a0')).toBe('');
  });

  test('leaves no character out, overlaps none, and does not throw on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { start, end } = spansOf(text);
        let at = 0;
        start.forEach((from, i) => {
          expect(text.slice(at, from).trim()).toBe('');
          expect(end[i]).toBeGreaterThan(from);
          at = end[i]!;
        });
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test.each([
    ['quote marks', '"'.repeat(50_000)],
    ['digits', '7'.repeat(1_000_000)],
    ['hyphens in a word', 'a-'.repeat(100_000)],
    ['stops in a word', 'a.'.repeat(100_000)],
    ['apostrophes in a word', "a'".repeat(100_000)],
  ])('takes time by length only: %s', (_, text) => {
    const before = performance.now();
    spansOf(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
