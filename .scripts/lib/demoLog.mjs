import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** What somebody should see who doesn't read the log. */
const PROBLEMS = [
  // Backstage: time, plugin, level
  /^\S+Z \S+ (?:warn|error) /,
  // The bundler and its server
  /^ERROR in /,
  /^<e> /,
  // Uncaught errors
  /^[A-Za-z]*Error: /,
  /^npm error /,
];

/** The last line that Node.js writes when an error ends the process. */
const CRASH = /^Node\.js v\d+/;

/**
 * Writes a child's output to a log file, and its problems to the terminal.
 *
 * @param options.verbose - everything goes to the terminal too
 * @param options.onCrash - called when one of the processes crashed
 */
export function logDemo(child, { file, verbose, onCrash }) {
  const log = fs.createWriteStream(file);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', coloured => {
      const line = stripVTControlCharacters(coloured);
      log.write(`${line}\n`);
      if (verbose) {
        console.log(coloured);
      } else if (PROBLEMS.some(problem => problem.test(line))) {
        console.log(line.slice(0, 400));
      }
      if (CRASH.test(line)) {
        onCrash();
      }
    });
  }
}
