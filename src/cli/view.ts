/** `synoptic view`: the screen in a browser, served on this machine; it takes what is dropped on it, and reads again when files change. */
import { type InputOptions, readStdin } from '../node/inputs.ts';
import { openView, type ViewOptions } from '../view/index.ts';
import { openInBrowser } from './browser.ts';
import { EXIT_DONE, EXIT_INPUT_FAILED, EXIT_USAGE } from './exits.ts';
import type { FetchCommandOptions } from './fetch-options.ts';
import { complain, print, reportFailures, usageError } from './printing.ts';
import { closeStatus } from './status.ts';

export interface ViewCommandOptions extends InputOptions, FetchCommandOptions {
  readonly port?: string;
  readonly open: boolean;
  readonly force?: boolean;
  /** Files of proposals. */
  readonly proposals?: readonly string[];
}

const HIGHEST_PORT = 65_535;

export async function runView(inputs: readonly string[], options: ViewCommandOptions): Promise<number> {
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!/^\d{1,5}$/.test(options.port ?? '0') || port > HIGHEST_PORT)
    return usageError(`--port: ${JSON.stringify(options.port)} is no port; write a number such as 8765`);
  const files = options.proposals ?? [];
  if ([...inputs, ...files].filter(name => name === '-').length > 1)
    return usageError('standard input can be the reports or one file of proposals, not several of them');
  const stdin = [...inputs, ...files].includes('-') ? await readStdin() : null;
  if (stdin !== null && !(stdin instanceof Uint8Array)) {
    reportFailures(stdin.problems);
    return EXIT_INPUT_FAILED;
  }
  const told: ViewOptions['told'] = ({ of, words }) => complain(of === null ? words : `${of}: ${words}`);
  const settings = {
    names: inputs,
    options: inputOptionsOf(options),
    proposals: files,
    force: options.force === true,
    stdin,
  };
  const view = await openView({ settings, port, told });
  closeStatus();
  if ('why' in view) {
    complain(whyNot(view.code, view.why, port));
    return EXIT_USAGE;
  }
  print(`${view.address}\n`, undefined);
  if (options.quiet !== true) complain('serving this machine alone; Ctrl-C ends it');
  if (options.open) openInBrowser(view.opening());
  await new Promise<void>(resolve => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await view.end();
  return EXIT_DONE;
}

/** What goes to the thread that reads: nothing but what it needs. */
function inputOptionsOf(options: ViewCommandOptions): InputOptions {
  const { published, outlet, role, meta, columns, allowPrivate, fetchCache, save, offline } = options;
  return { published, outlet, role, meta, columns, allowPrivate, fetchCache, save, offline };
}

function whyNot(code: string, why: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is in use, perhaps by another synoptic view; name another with --port, or leave it out to have one that is free`;
  if (code === 'EACCES') return `port ${port} is kept for the system; name one above 1023, or leave --port out`;
  return `can’t serve on this machine: ${why}`;
}
