// Compares the reports of a folder and prints what does not fit together, each side in its own words: node compare.mjs [FOLDER]
import { fileURLToPath } from 'node:url';
import { compareFiles } from 'synoptic/node';

const folder = process.argv[2] ?? fileURLToPath(new URL('../ferry/reports', import.meta.url));
const { reports, findings, problems } = await compareFiles(folder);

console.log(`${reports.length} reports`);
for (const { label, variants } of findings.filter(({ relation }) => relation === 'conflict')) {
  console.log(label);
  for (const { evidence } of variants) {
    for (const { report, exact } of evidence) console.log(`  ${report} “${exact}”`);
  }
}
for (const { report, detail } of problems) console.log(`note on ${report ?? 'the whole'}: ${detail}`);
