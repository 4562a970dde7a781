/** `synoptic mcp`: serves agents over standard input and output. Standard output is the protocol; everything else goes to standard error. */
import { isFault, type Root, rootOf, serveAgents } from '../mcp/index.ts';
import { version } from '../node/version.ts';
import { EXIT_DONE } from './exits.ts';
import { complain, usageError } from './printing.ts';

export interface McpCommandOptions {
  /** Folders whose reports may be read. */
  readonly root?: readonly string[];
}

export async function runMcp({ root = [] }: McpCommandOptions): Promise<number> {
  const roots: Root[] = [];
  for (const path of root) {
    const opened = rootOf(path);
    if (isFault(opened)) return usageError(opened.fault);
    roots.push(opened);
  }
  if (process.stdin.isTTY)
    complain('waiting for a client on standard input; docs/mcp.md says how to add this server to one');
  await serveAgents(roots, { version, log: complain });
  return EXIT_DONE;
}
