import fs from 'node:fs';
import path from 'node:path';

/** Notes that this process runs the demo of that folder, until it exits. */
export function writePidFile({ dir }) {
  const file = pidFile(dir);
  fs.writeFileSync(file, `${process.pid}\n`);
  process.once('exit', () => fs.rmSync(file, { force: true }));
}

/** Whether a process runs the demo of that folder. */
export function isDemoRunning({ dir }) {
  try {
    process.kill(Number(fs.readFileSync(pidFile(dir), 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error.code === 'EPERM';
  }
}

function pidFile(dir) {
  return path.join(dir, 'demo.pid');
}
