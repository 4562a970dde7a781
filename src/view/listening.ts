/** A server on this machine alone. In: a port, who hears of what goes wrong with it later. Out: the server, which listens; or why there is none. */
import { createServer, type Server } from 'node:http';

/** Why nothing is served: the system's code, or words. */
export interface NoView {
  readonly code: string;
  readonly why: string;
}

export const HOST = '127.0.0.1';

/** `port` 0: one that is free. */
export async function listenOn(port: number, failed: (why: string) => void): Promise<Server | NoView> {
  const server = createServer();
  const no = await new Promise<NoView | null>(resolve => {
    const refuse = (error: NodeJS.ErrnoException): void => resolve({ code: error.code ?? '', why: error.message });
    server.once('error', refuse);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.off('error', refuse);
      resolve(null);
    });
  });
  if (no !== null) return no;
  // one page that could not be let in is no reason to end
  server.on('error', error => failed(error.message));
  return server;
}
