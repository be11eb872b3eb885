// What GitRunner starts: runs git for the process that started it, and ends
// with it.

const { spawn } = require('node:child_process');

// Nobody is there to get an answer if the other process has ended meanwhile.
const answer = message => process.send(message, () => {});

function run({ id, args, options: { cwd, environment, input } }) {
  const child = spawn('git', args, {
    cwd,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const stdout = [];
  const stderr = [];
  child.on('error', ({ message }) => answer({ id, error: message }));
  child.stdout.on('data', chunk => stdout.push(chunk));
  child.stderr.on('data', chunk => stderr.push(chunk));
  // A command that fails early closes its input; its exit code says why.
  child.stdin.on('error', () => {});
  child.on('close', code => {
    answer({
      id,
      result: {
        exitCode: code ?? undefined,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      },
    });
  });
  child.stdin.end(input);
}

process.on('message', message => {
  try {
    run(message);
  } catch (error) {
    // What can't be started, such as with a zero byte in an argument, concerns
    // no other command.
    answer({ id: message.id, error: error.message });
  }
});

// Ctrl+C in a terminal reaches this process as well, but the one that it works
// for may still have something to do.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
