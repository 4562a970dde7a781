import { defineConfig } from 'tsdown';

const SHARED = { platform: 'node', target: 'node20.19', clean: false } as const;

const PROGRAM = { ...SHARED, format: 'cjs' as const, minify: true, shims: true, dts: false, noExternal: [/./] };

export default defineConfig([
  {
    ...SHARED,
    entry: { index: 'src/index.ts', 'languages/en': 'src/languages/en/index.ts' },
    format: 'esm',
    dts: { sourcemap: false },
    fixedExtension: false,
    copy: [{ from: 'src/languages/en/syntax.model', to: 'dist/languages/en' }],
  },
  // the program: CommonJS without white space starts a third faster than modules as written
  { ...PROGRAM, entry: { cli: 'src/cli/start.ts' } },
  // its second thread, whole: it must not load the program
  { ...PROGRAM, entry: { parsing: 'src/cli/parsing.ts' } },
]);
