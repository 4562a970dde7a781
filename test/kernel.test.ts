import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleKernel } from '../scripts/kernel.ts';

test('the kernel’s bytes are those of its source', async () => {
  const code = readFileSync(join(import.meta.dirname, '../src/core/extract/syntax/kernels.ts'), 'utf8');
  expect(code).toContain(`'${await assembleKernel()}'`);
});
