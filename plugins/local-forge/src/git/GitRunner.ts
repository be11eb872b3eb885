import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** How one git command is run. */
export interface GitRunnerOptions {
  /** The only environment that git sees. */
  environment: Record<string, string>;
  /** The folder that it runs in. */
  cwd?: string;
  /** Standard input. */
  input?: string | Buffer;
}

/** What came of a git command. */
export interface GitRunnerResult {
  /** Undefined if a signal has ended it. */
  exitCode: number | undefined;
  stdout: Buffer;
  stderr: string;
}

interface Answer {
  id: number;
  result?: GitRunnerResult;
  error?: string;
}

interface Waiting {
  resolve: (result: GitRunnerResult) => void;
  reject: (error: Error) => void;
}

// eslint-disable-next-line no-restricted-syntax
const SCRIPT = join(__dirname, '../../assets/runGit.cjs');

/**
 * Runs git from a small process of its own.
 *
 * @remarks
 *
 * Whoever starts a process stands still while the system copies the tables of
 * its memory: a millisecond in a small process, twenty in a large one, such as a
 * backend or a test runner. The forge starts git dozens of times for one answer.
 */
export class GitRunner {
  private child: ChildProcess | undefined;
  private readonly running = new Set<Promise<GitRunnerResult>>();
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  /** Runs a command to its end, whatever that is. */
  async run(
    args: string[],
    options: GitRunnerOptions,
  ): Promise<GitRunnerResult> {
    const running = this.send(args, options);
    this.running.add(running);
    try {
      return await running;
    } finally {
      this.running.delete(running);
    }
  }

  /** Ends the process, after what it still runs. */
  async close(): Promise<void> {
    // Who gets an answer may run another command at once.
    while (this.running.size > 0) {
      await Promise.allSettled(this.running);
    }
    const { child } = this;
    if (child?.connected) {
      child.ref();
      const ended = new Promise(done => child.once('exit', done));
      child.disconnect();
      await ended;
    }
  }

  private send(
    args: string[],
    options: GitRunnerOptions,
  ): Promise<GitRunnerResult> {
    return new Promise((resolve, reject) => {
      this.count += 1;
      const id = this.count;
      this.waiting.set(id, { resolve, reject });
      this.child ??= this.start();
      this.child.ref();
      this.child.channel?.ref();
      this.child.send({ id, args, options }, error => {
        if (error) {
          this.settle({ id, error: error.message });
        }
      });
    });
  }

  private start(): ChildProcess {
    const child = fork(SCRIPT, {
      // Nothing that the parent was started with, such as a debugger's port.
      execArgv: [],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (answer: Answer) => this.settle(answer));
    child.on('error', ({ message }) => this.giveUp(child, message));
    child.on('exit', () =>
      this.giveUp(child, 'the process that was to run it has ended'),
    );
    return child;
  }

  /** The next command gets a new process. */
  private giveUp(child: ChildProcess, error: string): void {
    if (this.child !== child) {
      return;
    }
    this.child = undefined;
    for (const id of this.waiting.keys()) {
      this.settle({ id, error });
    }
  }

  private settle({ id, error, result }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) {
      // It runs nothing, so it keeps nobody from ending.
      this.child?.unref();
      this.child?.channel?.unref();
    }
    if (result) {
      waiting?.resolve(result);
    } else {
      waiting?.reject(new Error(`git could not be run: ${error}`));
    }
  }
}
