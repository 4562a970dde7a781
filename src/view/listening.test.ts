import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listenOn } from './listening.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(port: number, failed: (why: string) => void = () => {}): Promise<Server> {
  const server = await listenOn(port, failed);
  if ('why' in server) throw new Error(server.why);
  open.push(server);
  return server;
}

test('a port in use is told by the system’s code', async () => {
  const { port } = (await listening(0)).address() as AddressInfo;
  expect(await listenOn(port, () => {})).toMatchObject({ code: 'EADDRINUSE' });
});

test('whatever goes wrong later is told, each time', async () => {
  const told: string[] = [];
  const server = await listening(0, why => void told.push(why));
  for (const why of ['accept EMFILE', 'accept ENFILE']) server.emit('error', new Error(why));
  expect(told).toEqual(['accept EMFILE', 'accept ENFILE']);
});
