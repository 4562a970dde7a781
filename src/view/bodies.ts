/** What comes with a request. In: a request and how much is read at most. Out: its bytes; null where there are more. */
import type { IncomingMessage } from 'node:http';

/** Bytes of a body too large that are taken and thrown away, so that the browser hears why: it listens when it has sent all. */
const MOST_THROWN_AWAY = 2 ** 30;

export async function bodyOf(request: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
    else chunks.length = 0;
    if (size > MOST_THROWN_AWAY) request.destroy();
  }
  return size > largest ? null : new Uint8Array(Buffer.concat(chunks));
}
