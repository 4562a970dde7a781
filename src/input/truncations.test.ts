import { describe, expect, it } from 'vitest';
import { findBlocks } from '../core/extract/layout/blocks.ts';
import { splitWords } from '../core/text/words.ts';
import { layout } from '../languages/en/layout.ts';
import { findTruncation } from './truncations.ts';

const LEAD = 'Two ferries collided off the port of Marlow on Tuesday morning, the harbour master said.';
const NEXT = 'Nobody was hurt, according to the coast guard, which closed the channel until noon.';

function codeOf(text: string): string | null {
  return findTruncation(text, splitWords(text), findBlocks(text, null, layout), layout)?.code ?? null;
}

describe('findTruncation', () => {
  it.each([
    `${LEAD}\n${NEXT}\nThe company that runs both boats said on Wednesday that it would look into what had happened and`,
    `${LEAD}\n${NEXT} The company that runs both`,
    `${LEAD}\nThe company that runs both boats said…`,
    `${LEAD}\nThe company that runs both boats said... [+1204 chars]`,
    `${LEAD}\nThe company that runs both boats said [...]`,
    `${LEAD}\n${NEXT} The company that runs both\nAdvertisement`,
  ])('cut off: %s', text => {
    expect(codeOf(text)).toBe('cut-off');
  });

  it.each([
    `${LEAD}\nRead more`,
    `${LEAD}\nContinue reading »`,
    `${LEAD} Read more...`,
    `${LEAD}\n${NEXT}\nAlready a subscriber? Sign in to continue reading.`,
  ])('teaser: %s', text => {
    expect(codeOf(text)).toBe('teaser');
  });

  it.each([
    '',
    LEAD,
    `${LEAD}\n${NEXT}`,
    `${LEAD}\n“Nobody was hurt,” she said. “Not one …”`,
    `${LEAD}\n${NEXT}\nBy Ada Quill`,
    `${LEAD}\n${NEXT}\nFerry sinks in Loch Ash`,
    `${LEAD}\n${NEXT}\nAnyone who saw the collision on Tuesday morning is asked to call the harbour master's office in Marlow at 555-0100`,
    `${LEAD}\n${NEXT}\n${LEAD.replace('Two', 'Three')}\n${NEXT.replace('Nobody', 'Ada Quill')} It was foggy.\nRead more`,
    `${LEAD}\n${NEXT}\nREAD MORE: Ferry sinks in Loch Ash`,
    'two ferries collided off the port of marlow\nnobody was hurt said the coast guard\nthe channel was closed until noon',
  ])('whole: %s', text => {
    expect(codeOf(text)).toBeNull();
  });
});
