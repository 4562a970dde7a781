import { describe, expect, test } from 'vitest';
import { parser, reportsOf } from '../../../../test/support/stories.ts';
import { english } from '../../../languages/en/index.ts';
import { annotateStory } from '../../story.ts';
import { clipOf } from './clips.ts';

/** The clip of the words in braces. */
function clip(marked: string): string {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const text = marked.replace('{', '').replace('}', '');
  const [annotation] = annotateStory(reportsOf({ 'a.txt': text }), english, { parser: parser() });
  const offset = annotation!.report.text.indexOf(text.slice(start, end));
  const shown = clipOf(annotation!, { start: offset, end: offset + end - start });
  return annotation!.report.text.slice(shown.start, shown.end);
}

describe('widens', () => {
  test.each([
    ['All but {three windows} were broken in the storm.', 'All but three windows'],
    ['All but {three} of the sailors were hurt.', 'All but three'],
    ['The mayor did not {close} the bridge.', 'not close'],
    ['The mayor has never {visited} the mill.', 'never visited'],
    ['No {boats} left the harbour on Monday.', 'No boats'],
    ['Nearly {forty} boats left the harbour.', 'Nearly forty'],
    ['Almost {forty} boats left the harbour.', 'Almost forty'],
    ['The mill will shut if {the river rises}.', 'if the river rises'],
    ['Ida Storm asked whether {the mill had closed}.', 'whether the mill had closed'],
    ['The mill will shut unless {the owner pays}.', 'unless the owner pays'],
    ['The crew sailed without {a licence}.', 'without a licence'],
    ['Ida Storm denied that {the mill had closed}.', 'denied that the mill had closed'],
    ['Ida Storm denied {the report}.', 'denied the report'],
    ['The crew failed to {stop the leak}.', 'failed to stop the leak'],
    ['The owner refused to {pay the crew}.', 'refused to pay the crew'],
    ['The owner neglected to {pay the crew}.', 'neglected to pay the crew'],
    ['Ida Storm is not {happy} with the mill.', 'not happy'],
    ["The mill didn't {close} on Friday.", "didn't close"],
    ['There have not been {any serious leaks} at the mill.', 'not been any serious leaks'],
    ['There has never been {a leak} at the mill.', 'never been a leak'],
    ['The mill hardly {sold} a sack.', 'hardly sold'],
    ['The work is far from {finished}.', 'far from finished'],
    ['The crew stopped short of {leaving the harbour}.', 'stopped short of leaving the harbour'],
    ["They'{ll keep it open}.", "They'll keep it open"],
    ['The mill charged a “{ticking fee.”} It was paid.', '“ticking fee.”'],
    ['The owner said the “{old mill} by the river” was sold.', 'old mill'],
    ['The owner praised {the “old mill} of Orrin” warmly.', 'the “old mill of Orrin”'],
    ['{The mill (built in 1901} by Storm) closed.', 'The mill (built in 1901 by Storm)'],
    ['Neither {owner} signed the paper.', 'Neither owner'],
    ['The mill no longer {sells} bread.', 'no longer sells'],
    ['The firm never {paid} the crew or met them.', 'never paid'],
    ['The owner refused {payment} on Friday.', 'refused payment'],
    ['We do not believe that {the mill was closed}.', 'not believe that the mill was closed'],
    ['Nobody {signed the paper}.', 'Nobody signed the paper'],
    ['Nobody will be able to say that {we sold the mill}.', 'Nobody will be able to say that we sold the mill'],
    ['The owner never said that {the mill was sold}.', 'never said that the mill was sold'],
    ['The mill stayed shut until {the limit had been cut}.', 'until the limit had been cut'],
    ['The crew stayed aboard until {the tide turned} on Friday.', 'until the tide turned'],
    ['Only {forty boats} left the harbour.', 'Only forty boats'],
    ['Only {one in five} of the crew stayed.', 'Only one in five'],
    ['The owner ought to {have declared the dinner}.', 'ought to have declared the dinner'],
    ['The mill is supposed to {open on Friday}.', 'supposed to open on Friday'],
    ['Orr had been due to {finish his shift}.', 'due to finish his shift'],
    ['Either {the mayor} or the owner signed the paper.', 'Either the mayor'],
    ['The mill will open only if {the owner pays}.', 'only if the owner pays'],
    ['The crew either left or {the owner paid them}.', 'either left or the owner paid them'],
  ])('%s', (marked, expected) => {
    expect(clip(marked)).toBe(expected);
  });
});

describe('leaves as it is', () => {
  test.each([
    '{The mayor did not close the bridge}.',
    '{Three} windows were broken.',
    'The mayor did not close the bridge, and {the mill stayed open}.',
    '{The mill stayed open}, but the bridge did not.',
    'If the river rises, {the mill will shut}.',
    '{The mill will shut} if the river rises.',
    '{Ida Storm} denied that the mill had closed.',
    '{The crew} failed to stop the leak.',
    'Unless the owner pays, {the crew will leave}.',
    '{The owner} refused to pay the crew.',
    '{Nearly forty} boats left the harbour.',
    'No boats left, so {the harbour was full}.',
    'The crew sailed without a licence and {the owner was fined}.',
    '{The crew sailed} without a licence.',
    'Ida Storm said {the mill had closed}.',
    'Ida Storm confirmed that {the mill had closed}.',
    '{“We are closed,”} she said.',
    '{The mill (built in 1901)} closed.',
    'The “{old mill}” was sold.',
    '{The old mill by the river} was sold on Friday.',
    'It is not known who came, but {Ida Storm left early}.',
    'The mill sold {forty sacks} of flour.',
    'On {Monday} the mill opened.',
    '{She managed to stop the leak}.',
    'We do not believe that the mill was closed, but {the owner left}.',
    'Nearly forty sailors said that {the mill was sold}.',
    'The owner did not know that {the mill was sold}.',
    'Nobody noticed that {the mill was sold}.',
    'Somebody said that {we sold the mill}.',
    'The crew began to {stop the leak}.',
    'The owner agreed to {pay the crew}.',
    'He never came, she said; {the bridge was open}.',
    '{All but three windows} were broken.',
    'There have been {two leaks} at the mill.',
    'The mayor, who was not there, {opened the bridge}.',
    'Police asked whether he had left; {the van was blue}.',
    '{The mill stayed shut} until Friday.',
    'Until the tide turned, {the crew stayed aboard}.',
    'Only the owner knew that {the mill was sold}.',
    '{The mayor} ought to resign.',
  ])('%s', marked => {
    expect(clip(marked)).toBe(marked.slice(marked.indexOf('{') + 1, marked.indexOf('}')));
  });
});
