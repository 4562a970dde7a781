/** Writing what a command printed, to standard output, a file or a folder, and what was written with its hash. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_DONE, EXIT_USAGE } from './exits.ts';
import type { Printed, PrintedFile } from './printed.ts';
import { complain, isInput, print } from './printing.ts';

export interface Written {
  readonly exit: number;
  /** By path, or `-`; empty where nothing could be written. */
  readonly files: readonly PrintedFile[];
}

/** `folder`: where files go. `output`: where a text goes. */
export function write(printed: Printed, folder: string | undefined, output: string | undefined): Written {
  if (typeof printed === 'string') {
    const exit = print(printed, output);
    return { exit, files: exit === EXIT_DONE ? [{ name: output ?? '-', content: printed }] : [] };
  }
  const into = folder ?? '.';
  if (isFile(into)) {
    complain(`${into} is a file; name a folder to write into`);
    return { exit: EXIT_USAGE, files: [] };
  }
  try {
    mkdirSync(into, { recursive: true });
    const files = printed.map(({ name, content }) => ({ name: join(into, name), content }));
    if (files.some(({ name }) => isInput(name))) return { exit: EXIT_USAGE, files: [] };
    for (const { name, content } of files) writeFileSync(name, content);
    return { exit: EXIT_DONE, files };
  } catch (error) {
    complain(`can’t write into ${into}: ${(error as Error).message}`);
    return { exit: EXIT_USAGE, files: [] };
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
