/** Makes the published JSON Schemas from the wire types: `npm run schemas`. A test fails when the two drift apart. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** File below `schemas/` and the wire type it describes. */
const PUBLISHED = [
  { file: 'annotation.json', type: 'AnnotationRecord' },
  { file: 'comparison.json', type: 'ComparisonRecord' },
  { file: 'check.json', type: 'CheckRecord' },
  { file: 'proposals.json', type: 'ProposalsRecord' },
  { file: 'review.json', type: 'ReviewRecord' },
  { file: 'manifest.json', type: 'ManifestRecord' },
  { file: 'quotes.json', type: 'QuotesRecord' },
  { file: 'agreement.json', type: 'AgreementRecord' },
  { file: 'versions.json', type: 'VersionsRecord' },
  { file: 'story.json', type: 'StoryRecord' },
] as const;

/** File name and content of each schema, made afresh. */
export function makeSchemas(): readonly { readonly file: string; readonly content: string }[] {
  return PUBLISHED.map(({ file, type }) => {
    const generator = createGenerator({
      path: join(ROOT, 'src/output/wire.ts'),
      tsconfig: join(ROOT, 'tsconfig.json'),
      type,
      skipTypeCheck: true,
      additionalProperties: false,
      topRef: true,
    });
    return { file, content: `${JSON.stringify(generator.createSchema(type), null, 2)}\n` };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(ROOT, 'schemas'), { recursive: true });
  for (const { file, content } of makeSchemas()) writeFileSync(join(ROOT, 'schemas', file), content);
}
