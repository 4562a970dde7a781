/** A second thread's first file: loads what the thread runs as `synoptic.js` loads the program. */
const { join } = require('node:path');
const { workerData } = require('node:worker_threads');
const { keepCompiled, run } = require('./compiled.js');

const { program, purpose } = workerData;
run(join(__dirname, '../dist', program), purpose).work(workerData, keepCompiled);
