/** Pages that listen for what happens here, as server-sent events. In: responses to keep open, and events. Out: each event to each page. */
import type { ServerResponse } from 'node:http';

export interface Listeners {
  readonly add: (response: ServerResponse) => void;
  readonly send: (event: string, data: unknown) => void;
  readonly end: () => void;
}

/** Milliseconds after which a page that lost the connection asks again. */
const AGAIN = 2000;
/** Milliseconds between two lines that say nothing: a connection that is gone shows when something is written. */
const PULSE = 20_000;

export function makeListeners(): Listeners {
  const open = new Set<ServerResponse>();
  const pulse = setInterval(() => {
    for (const response of open) response.write(':\n\n');
  }, PULSE);
  pulse.unref();
  return {
    add: response => {
      open.add(response);
      response.write(`retry: ${AGAIN}\n\n`);
      response.on('close', () => open.delete(response));
    },
    send: (event, data) => {
      for (const response of open) response.write(eventText(event, data));
    },
    end: () => {
      clearInterval(pulse);
      for (const response of open) response.end();
    },
  };
}

/** JSON has no line breaks, so that an event is two lines. */
export function eventText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
