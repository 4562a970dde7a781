/**
 * Loaded before everything else (`NODE_OPTIONS=--require`), in each thread: writes down whatever would leave the process, where Node itself hands
 * it to the system. Nothing of Node gets round these: `fetch`, `http`, `net` and `dns` all end here. One line each in the file NETWORK_WATCH.
 */
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const note = what => appendFileSync(process.env.NETWORK_WATCH, `${what} ${isMainThread ? 'main' : 'thread'}\n`);
note('watching');

const METHODS = {
  tcp_wrap: { TCP: ['connect', 'connect6', 'bind', 'bind6', 'listen'] },
  udp_wrap: { UDP: ['connect', 'connect6', 'bind', 'bind6', 'send', 'send6'] },
  pipe_wrap: { Pipe: ['connect', 'bind', 'listen'] },
  cares_wrap: { ChannelWrap: ['queryAny', 'queryA', 'queryAaaa', 'queryTxt', 'querySrv'] },
};

for (const [binding, classes] of Object.entries(METHODS))
  for (const [name, methods] of Object.entries(classes)) {
    const { prototype } = process.binding(binding)[name];
    for (const method of methods) {
      const own = prototype[method];
      if (typeof own !== 'function') continue;
      prototype[method] = function (...args) {
        note(`${name}.${method}`);
        return own.apply(this, args);
      };
    }
  }

for (const name of ['getaddrinfo', 'getnameinfo']) {
  const own = process.binding('cares_wrap')[name];
  process.binding('cares_wrap')[name] = (...args) => {
    note(name);
    return own(...args);
  };
}
