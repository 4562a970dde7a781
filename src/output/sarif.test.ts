import { expect, test } from 'vitest';
import { parser, reportsOf } from '../../test/support/stories.ts';
import { checkDraft } from '../core/compare/check/drafts.ts';
import { annotateStory } from '../core/story.ts';
import { english } from '../languages/en/index.ts';
import { sarifOf } from './sarif.ts';

const TEXT = 'Bridge note\n\nEngineers found 41 broken cables at Orrin. Mayor Tessa Holm spoke.\n';
const REPORT =
  'The old bridge at Orrin was closed on Tuesday, Mayor Tessa Holm said. Engineers found 14 broken cables.\n';

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
    }[];
  }[];
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Readonly<
      Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn' | 'charOffset' | 'charLength', number>
    >;
  };
}

test('a log has what SARIF asks for, and its regions hold the words', () => {
  const reports = reportsOf({ 'my draft.txt': TEXT, 'report.txt': REPORT });
  const [draft, report] = annotateStory(reports, english, { parser: parser() });
  const log = sarifOf(checkDraft(draft!, [report!]), reports, '0.0.0') as Log;
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run!.columnKind).toBe('utf16CodeUnits');
  const [result] = run!.results;
  expect(run!.tool.driver.rules[result!.ruleIndex]!.id).toBe(result!.ruleId);
  expect(result).toMatchObject({ ruleId: 'not-as-in-texts', level: 'error' });
  expect(result!.message.text).toContain('41');
  const { artifactLocation, region } = result!.locations[0]!.physicalLocation;
  expect(artifactLocation.uri).toBe('my%20draft.txt');
  expect(TEXT.slice(region.charOffset, region.charOffset + region.charLength)).toBe('41');
  const line = TEXT.split('\n')[region.startLine - 1]!;
  expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('41');
  expect(region.endLine).toBe(region.startLine);
  const related = result!.relatedLocations![0]!.physicalLocation.region;
  expect(REPORT.slice(related.charOffset, related.charOffset + related.charLength)).toBe('14');
});
