/** The room's door: serves agents on standard input and output until input ends. In: folders to open. Out: nothing on standard output but the protocol. */

import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { SLOWEST_ROOTS } from './limits.ts';
import { lineTransport } from './lines.ts';
import { type Root, type Roots, rootsOf } from './roots.ts';
import { makeServer, type ServerOptions } from './server.ts';
import { openSession } from './session.ts';

export { isFault } from './faults.ts';
export { type Root, rootOf } from './roots.ts';

/** Resolves when the client is gone. `roots`: what the command line opens; with none, what the client offers. */
export async function serveAgents(roots: readonly Root[], options: ServerOptions): Promise<void> {
  let offered: Roots = async () => [];
  const server = makeServer(
    openSession(() => (roots.length > 0 ? Promise.resolve(roots) : offered())),
    options,
  );
  offered = offeredRoots(server, options.log);
  const closed = new Promise<void>(resolve => {
    server.onclose = resolve;
  });
  await server.connect(lineTransport(process.stdin, process.stdout));
  await closed;
}

/** An answer's addresses, whatever they are: the SDK's own reading refuses all for one that is no file's. */
const ROOTS = z.object({ roots: z.array(z.object({ uri: z.string() })) });

/** The client's own roots, asked for when a path is first named and again when it says that they changed. */
function offeredRoots(server: Server, log: ServerOptions['log']): Roots {
  let known: readonly Root[] | null = null;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    known = null;
  });
  return async () => {
    if (server.getClientCapabilities()?.roots === undefined) return [];
    if (known !== null) return known;
    try {
      const { roots } = await server.request({ method: 'roots/list' }, ROOTS, { timeout: SLOWEST_ROOTS });
      known = rootsOf(roots.map(({ uri }) => uri));
      return known;
    } catch (error) {
      log(`the client did not say which folders are open: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
}
