import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts', 'languages/en': 'src/languages/en/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { sourcemap: false },
  clean: true,
  fixedExtension: false,
  copy: [{ from: 'src/languages/en/syntax.model', to: 'dist/languages/en' }],
});
