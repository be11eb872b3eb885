import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** As long as a slow machine may take. */
const READY_WITHIN_MS = 180_000;

export interface RunningDemo {
  /** Time from the start of the command to its "ready". */
  readonly readyAfterSeconds: number;
  /** Ends the demo as Ctrl-C does, and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts the demo with the command that a newcomer uses, in a folder of its
 * own: the developer's demo is not touched.
 *
 * @throws with what the command said when it ends before it is ready, for
 * example because a port is in use
 */
export async function startDemo(
  ...options: ('--classic' | '--production')[]
): Promise<RunningDemo> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 's3-mounts-e2e-'));
  const started = Date.now();
  const child = spawn(
    process.execPath,
    [path.join(ROOT, '.scripts', 'demo.mjs'), ...options],
    {
      env: { ...process.env, S3_MOUNTS_DEMO_DIR: dir },
      // The demo ends with this process, however that ends.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await fs.rm(dir, { recursive: true, force: true });
  };
  try {
    await isReady(child);
  } catch (error) {
    const log = await fs
      .readFile(path.join(dir, 'demo.log'), 'utf8')
      .catch(() => '');
    await stop();
    throw new Error(`${error}\n${log.slice(-4000)}`);
  }
  return { readyAfterSeconds: (Date.now() - started) / 1000, stop };
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`The demo is not ready in time:\n${output}`)),
      READY_WITHIN_MS,
    );
    const read = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('The demo is ready')) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The demo did not start:\n${output}`));
    });
  });
}
