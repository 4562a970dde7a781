/**
 * Loads the program's own files with the code V8 compiled for them the last time, for a Node that keeps none itself (before 22.8): a
 * seventh of a short run is spent on compiling otherwise. Kept code lies in the user's own cache folder and serves only the same file
 * (size and time) on the same Node; V8 itself refuses what does not fit its version or flags. Whatever goes wrong with the folder, the
 * program runs as without one.
 */
const { isAscii } = require('node:buffer');
const {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { basename, dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');
const { threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

/** Files kept at most: of a few versions of the program. */
const MOST_FILES = 200;

/**
 * Where compiled code is kept: the folder for caches of this system's user. Null where there is none, where others can write it (what lies
 * there is run), or where NODE_DISABLE_COMPILE_CACHE asks for none.
 */
exports.cacheFolder = (env = process.env) => {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  try {
    const folder = join(userCache(env), 'synoptic', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? folder : null;
  } catch {
    return null;
  }
};

function userCache({ XDG_CACHE_HOME, LOCALAPPDATA }) {
  if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

const [BEFORE, AFTER] = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'].map(Buffer.from);

/** A file's text within the wrapper of CommonJS, read into its place: of joined strings V8 would make another copy. The program is written in ASCII. */
function readWrapped(file, size) {
  const source = Buffer.allocUnsafeSlow(BEFORE.length + size + AFTER.length);
  const descriptor = openSync(file, 'r');
  let at = BEFORE.copy(source);
  const end = at + size;
  try {
    for (let read = 1; read > 0 && at < end; at += read) read = readSync(descriptor, source, at, end - at, null);
  } finally {
    closeSync(descriptor);
  }
  AFTER.copy(source, at);
  const whole = source.subarray(0, at + AFTER.length);
  return isAscii(whole) ? whole.latin1Slice() : whole.toString();
}

/**
 * Runs a CommonJS file and, through it, its neighbours, and returns what it exports. `folder`: where compiled code is kept, null for nowhere;
 * `purpose`: what this run is for, since only what a run needs is compiled, and another purpose needs other functions of the same files.
 */
exports.load = (entry, folder, purpose = 'any') => {
  const modules = new Map();
  const load = file => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const stats = statSync(file);
    const kept = folder === null ? null : placeOf(file, stats, folder, purpose);
    const cachedData = kept === null ? undefined : readKept(kept);
    const script = new Script(readWrapped(file, stats.size), { filename: file, cachedData });
    if (kept !== null && script.cachedDataRejected !== false) compiled.push({ kept, script, folder });
    const other = createRequire(file);
    const require = name => (name.startsWith('./') ? load(join(dirname(file), name)) : other(name));
    script.runInThisContext().call(module.exports, module.exports, require, module, file, dirname(file));
    return module.exports;
  };
  return load(entry);
};

/** What this thread compiled and has not kept yet. */
const compiled = [];

/** Keeps what was compiled since; called at the end, when what a run needs is compiled. */
exports.keepCompiled = () => {
  if (compiled.length > 0) keep(compiled.splice(0));
};

/**
 * Runs the program's file `entry` with compiled code from the user's folder and returns what it exports. `purpose`: see `load`.
 */
exports.run = (entry, purpose) => {
  const folder = exports.cacheFolder();
  if (enableCompileCache === undefined) {
    // a run that failed needed something else
    process.on('exit', code => {
      if (code === 0) exports.keepCompiled();
    });
    return exports.load(entry, folder, purpose);
  }
  // Node 22.8 and newer keep what they compiled themselves; where the folder can't be written this does nothing
  if (folder !== null) enableCompileCache(folder);
  return require(entry);
};

/** Where compiled code of a file is kept: another place for another size, time, Node, machine or purpose. */
function placeOf(file, { size, mtimeMs }, folder, purpose) {
  return join(folder, [basename(file), size, Math.trunc(mtimeMs), process.version, process.arch, purpose].join('-'));
}

/** Bytes of the checksum at a kept file's end: V8 would run a damaged one. */
const CHECKSUM = 4;

/** The code kept at a place; undefined where there is none, or not as it was written. */
function readKept(place) {
  try {
    const bytes = readFileSync(place);
    const end = bytes.length - CHECKSUM;
    const code = bytes.subarray(0, end);
    return crc32(code) === bytes.readUInt32LE(end) ? code : undefined;
  } catch {
    return undefined;
  }
}

function sealed(code) {
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(code));
  return Buffer.concat([code, checksum]);
}

function keep(scripts) {
  const { folder } = scripts[0];
  try {
    for (const { kept, script } of scripts) {
      const part = `${kept}.${process.pid}-${threadId}`;
      writeFileSync(part, sealed(script.createCachedData()), { mode: 0o600 });
      // whole or not at all: another run may be reading it
      renameSync(part, kept);
    }
    const files = readdirSync(folder).map(name => join(folder, name));
    if (files.length <= MOST_FILES) return;
    const byAge = files.map(file => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at);
    for (const { file } of byAge.slice(MOST_FILES)) rmSync(file, { force: true });
  } catch {
    // a full disk or a folder that was just deleted: the next run compiles again
  }
}
