/**
 * Builds the screen: a script and a style sheet in `dist/web`, which the program puts into a page with the comparison. Two of each: for a page that is a file, and with
 * `--mode served` for one that the program serves.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** A desk is one for as long as the app is mounted: taking it apart at once is what is meant. */
const warningFilter = ({ code }: { readonly code: string }): boolean => code !== 'state_referenced_locally';

type CssHash = NonNullable<import('svelte/compiler').CompileOptions['cssHash']>;

/** Letters that tell a component's class from another's: a script that is carried in every file has no room for more. */
const CLASS_LETTERS = 3;
const CLASSES = new Map<string, string>();
const cssHash: CssHash = ({ hash, filename }) => {
  const name = `s${hash(filename).slice(0, CLASS_LETTERS)}`;
  const of = CLASSES.get(name) ?? filename;
  CLASSES.set(name, of);
  if (of !== filename) throw new Error(`${of} and ${filename} would have one class: take a letter more`);
  return name;
};

/** Before the name of each fault that Svelte itself can throw; a page that is a file has no room for it. */
const ADDRESS_OF_FAULTS = 'https://svelte.dev/e/';

/** The script will stand within a page: no string in it may look like an element of its kind, or like a comment's beginning. */
const INLINE: Plugin = {
  name: 'inline',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') {
        chunk.code = chunk.code.replace(/<(?=!--|\/?script)/gi, '\\x3c').replaceAll(ADDRESS_OF_FAULTS, '');
      }
  },
};

const here = import.meta.dirname;

export default defineConfig(({ mode }) => {
  const app = mode === 'served' ? 'served' : 'file';
  return {
    root: here,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      INLINE,
      svelte({ configFile: false, compilerOptions: { runes: true, warningFilter, cssHash, discloseVersion: false } }),
    ],
    build: {
      outDir: `${here}/../dist/web`,
      // the other one is there
      emptyOutDir: false,
      target: 'es2023',
      cssTarget: 'chrome123',
      lib: {
        entry: `${here}/src/${app}.ts`,
        formats: ['iife'],
        name: 'synoptic',
        fileName: () => `${app}.js`,
        cssFileName: app,
      },
    },
  };
});
