#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { startThread } = require('./start-thread.js');

const [, , command, ...rest] = process.argv;

// A run is over before most functions are worth optimising: wait longer than V8 does by default (measured: a fifth less work). Only the
// V8 of Node 20 knows this flag, and one that doesn't says so on standard error; the nearest flags of 12.4 and 13.6 gained nothing.
// Young objects are collected in this thread (measured: 3 % less work): the second core has the parser, and waking others costs more.
// A server lives on: V8's own measure is right for it.
const isShort = command !== 'mcp' && command !== 'view';
if (isShort && process.versions.v8.startsWith('11.3.'))
  setFlagsFromString('--interrupt-budget=600000 --no-parallel-scavenge');

const isAsked = command === 'compare' && rest.length > 0 && !rest.includes('--help') && !rest.includes('-h');
const thread = isAsked ? startThread() : null;

const { run } = require('./compiled.js');
const program = join(__dirname, '../dist/cli.cjs');
if (!existsSync(program)) {
  process.stderr.write('synoptic: this checkout is not built yet; run `npm run build` first\n');
  process.exit(2);
}
// a command, or whatever else was typed
run(program, /^[a-z]{1,20}$/.test(command ?? '') ? command : 'any').start(thread);
