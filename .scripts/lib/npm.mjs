import { spawn } from 'node:child_process';

/** Starts npm: the one that runs this script, or else the one on the PATH. */
export function spawnNpm(args, options) {
  const { npm_execpath: npmCli } = process.env;
  return npmCli?.endsWith('.js')
    ? spawn(process.execPath, [npmCli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}
