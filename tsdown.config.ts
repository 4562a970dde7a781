import { defineConfig } from 'tsdown';
import { indexedIn } from './scripts/indexed.ts';

const SHARED = { platform: 'node', target: 'node20.19', clean: false } as const;

const DOORS = {
  index: 'src/index.ts',
  'languages/en': 'src/languages/en/index.ts',
  node: 'src/node/index.ts',
  reader: 'src/reader/index.ts',
};

/**
 * The command line library loads `child_process` for commands in files of their own, of which there are none: it takes longer than all the rest of it. What is
 * ours and opens a browser needs it.
 */
const WITHOUT_CHILDREN = {
  name: 'without-children',
  resolveId: (id: string, from: string | undefined) =>
    id === 'node:child_process' && !/[\\/]src[\\/]cli[\\/]/.test(from ?? '') ? '\0children' : null,
  load: (id: string) => (id === '\0children' ? 'export default {};' : null),
};

/** The protocol library can hold what a user typed against a schema, with a library as large as itself; this server asks no user. */
const WITHOUT_FORMS = {
  name: 'without-forms',
  resolveId: (id: string) => (id.endsWith('/validation/ajv-provider.js') ? '\0forms' : null),
  load: (id: string) => (id === '\0forms' ? 'export class AjvJsonSchemaValidator {}' : null),
};

/**
 * The library for PDFs loads a library for drawing where it is there (tens of megabytes), and complains where it is not; here nothing is drawn. What stands for it need only
 * be there.
 */
const WITHOUT_DRAWING = {
  name: 'without-drawing',
  transform(code: string, id: string) {
    if (!/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/.test(id)) return null;
    const drawing = 'canvas = require("@napi-rs/canvas");\n    } catch';
    if (!code.includes(drawing)) throw new Error('pdfjs-dist loads what it draws with otherwise than it did');
    const none = 'canvas = { DOMMatrix: Object, ImageData: Object, Path2D: Object };\n    } catch';
    return { code: code.replace(drawing, none), map: null };
  },
};

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Writes the program in ASCII, which one byte a character holds: Node reads and V8 keeps it in half the room, and nothing needs decoding. A carriage return that the
 * minifier puts into a template as it is would be read as a line feed.
 */
const IN_ASCII = {
  name: 'in-ascii',
  generateBundle(_: unknown, bundle: Record<string, object>) {
    for (const chunk of Object.values(bundle)) {
      // in strings, templates and regular expressions, the only places that have others, an escape means the same
      if ('code' in chunk) chunk.code = String(chunk.code).replace(/[^\0-\x7f]|\r/g, escaped);
    }
  },
};

const indexed = indexedIn('tsconfig.json');

/** Loops over arrays by index: see there. */
const BY_INDEX = {
  name: 'by-index',
  transform(_: string, id: string) {
    const code = indexed(id);
    return code === null ? null : { code, map: null };
  },
};

const PROGRAM = {
  ...SHARED,
  format: 'cjs' as const,
  minify: true,
  shims: true,
  dts: false,
  noExternal: [/./],
  plugins: [WITHOUT_CHILDREN, WITHOUT_FORMS, WITHOUT_DRAWING, BY_INDEX, IN_ASCII],
};

export default defineConfig([
  {
    ...SHARED,
    entry: DOORS,
    format: 'esm',
    dts: { sourcemap: false },
    fixedExtension: false,
    copy: [
      { from: 'src/languages/en/syntax.model', to: 'dist/languages/en' },
      { from: 'src/reader/en/*.md', to: 'dist/reader/en' },
    ],
  },
  // the same doors for `require`
  { ...SHARED, entry: DOORS, format: 'cjs', shims: true, dts: { sourcemap: false } },
  // the program: CommonJS without white space starts a third faster than modules as written
  {
    ...PROGRAM,
    entry: { cli: 'src/cli/start.ts', comparing: 'src/cli/second-thread.ts', viewing: 'src/view/thread.ts' },
  },
  // the thread that parses and the one that tells, whole: they must not load the program
  { ...PROGRAM, entry: { parsing: 'src/node/parsing.ts' } },
  { ...PROGRAM, entry: { status: 'src/cli/status-thread.ts' } },
]);
