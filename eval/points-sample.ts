/**
 * A seeded sample of points over all gold stories, for independent readers: `npx tsx eval/points-sample.ts [shared folder] [--places]`.
 * Prints the words with a little around them; with `--places` only where they stand, as `eval/points-sample.md` keeps them.
 */
import { join } from 'node:path';
import { compareReports, type Evidence, english } from '../src/index.ts';
import { loadParser } from '../src/node/models.ts';
import { readFiles } from './gold-runs.ts';
import { readGoldStories } from './gold-stories.ts';

/** The day the sample was first drawn. */
const SEED = 20261122;
const SAMPLE = 60;

interface Sampled {
  readonly story: string;
  readonly evidence: readonly Evidence[];
}

function allPoints(shared: string): readonly Sampled[] {
  const parser = loadParser();
  return readGoldStories(join(shared, 'gold')).flatMap(({ name, files }) => {
    const { findings } = compareReports(readFiles(files).reports, english, { parser });
    return findings
      .filter(finding => finding.relation === 'agree' && finding.kind === 'fact')
      .map(finding => ({ story: name, evidence: finding.variants.flatMap(variant => variant.evidence) }));
  });
}

/** Fisher and Yates's shuffle over a linear congruential generator: the same sample everywhere. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  let state = SEED;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

function print(points: readonly Sampled[], places: boolean): void {
  points.forEach(({ story, evidence }, i) => {
    const lines = evidence.map(e =>
      places
        ? `${e.report} ${e.start}-${e.end}`
        : `  ${e.report}: …${e.prefix}[[${e.exact}]]${e.suffix}…`.replace(/\s+/g, ' '),
    );
    console.log(places ? `| ${i + 1} | ${story} | ${lines.join(', ')} |` : `#${i + 1} ${story}\n${lines.join('\n')}`);
  });
}

const shared = process.argv.slice(2).find(argument => !argument.startsWith('--')) ?? '../shared';
print(shuffled(allPoints(shared)).slice(0, SAMPLE), process.argv.includes('--places'));
