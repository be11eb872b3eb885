import { once } from 'node:events';
import { spawnNpm } from './npm.mjs';

/** Runs npm to its end, on this terminal; returns its exit status. */
export async function runNpm(args, options) {
  const child = spawnNpm(args, { stdio: 'inherit', ...options });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
