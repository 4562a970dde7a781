/** Makes the bytes of `src/core/extract/syntax/kernels.ts` from `kernel.wat`: `npm run kernel`. A test fails when the two drift apart. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../src/core/extract/syntax');

/** Base64 of the assembled source. */
export async function assembleKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', readFileSync(join(FOLDER, 'kernel.wat'), 'utf8'), { simd: true });
  return Buffer.from(module.toBinary({}).buffer).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(FOLDER, 'kernels.ts');
  const code = readFileSync(path, 'utf8');
  writeFileSync(path, code.replace(/(const BYTES =\s*')[^']*(')/, `$1${await assembleKernel()}$2`));
}
