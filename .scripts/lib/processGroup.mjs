import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const KILL_AFTER_MS = 8000;

/**
 * Ends a child that was started with `detached: true`, and everything that it
 * started; resolves when all of it is gone.
 */
export async function stopProcessGroup(child) {
  if (process.platform === 'win32') {
    await new Promise(resolve =>
      execFile('taskkill', ['/pid', `${child.pid}`, '/t', '/f'], resolve),
    );
    return;
  }
  const deadline = Date.now() + KILL_AFTER_MS;
  let signal = 'SIGTERM';
  while (signalGroup(child, signal)) {
    await sleep(100);
    signal = Date.now() < deadline ? 0 : 'SIGKILL';
  }
}

/** False when nothing of the group is left. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}
