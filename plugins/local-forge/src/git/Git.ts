import { spawn } from 'node:child_process';

/** What git said when it failed. */
export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(
    readonly command: string,
    readonly exitCode: number | undefined,
    readonly stderr: string,
  ) {
    super(
      `git ${command} failed with ${exitCode ?? 'a signal'}: ${stderr.trim()}`,
    );
  }
}

/** How one git command is run. */
export interface GitRunOptions {
  /** Standard input. */
  input?: string | Buffer;
  /** Added to the fixed environment. */
  environment?: Record<string, string>;
  /** Exit codes that are an answer and not a failure. Default: only 0. */
  allowExitCodes?: number[];
}

/** What one git command answered. */
export interface GitResult {
  exitCode: number;
  stdout: Buffer;
}

/**
 * Runs git against one bare repository, always with an argument list and never
 * through a shell.
 */
export class Git {
  constructor(
    /** The bare repository. */
    readonly directory: string,
    /** The only environment that git sees. */
    readonly environment: Record<string, string>,
    /** Where short-lived files go, such as the index of one tree operation. */
    readonly scratchDirectory: string,
  ) {}

  /** Starts a command and leaves its streams to the caller. */
  spawn(args: string[], environment?: Record<string, string>) {
    return spawn('git', [`--git-dir=${this.directory}`, ...args], {
      env: { ...this.environment, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  }

  /** Runs a command to its end. */
  run(args: string[], options: GitRunOptions = {}): Promise<GitResult> {
    const { input, environment, allowExitCodes = [0] } = options;
    return new Promise((resolve, reject) => {
      const child = this.spawn(args, environment);
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', chunk => stdout.push(chunk));
      child.stderr.on('data', chunk => stderr.push(chunk));
      child.on('error', reject);
      // A command that fails early closes its input; its exit code says why.
      child.stdin.on('error', () => {});
      child.on('close', code => {
        if (code !== null && allowExitCodes.includes(code)) {
          resolve({ exitCode: code, stdout: Buffer.concat(stdout) });
        } else {
          reject(
            new GitError(
              args[0],
              code ?? undefined,
              Buffer.concat(stderr).toString(),
            ),
          );
        }
      });
      child.stdin.end(input);
    });
  }

  /** Runs a command and returns its output as text without the last newline. */
  async text(args: string[], options?: GitRunOptions): Promise<string> {
    const { stdout } = await this.run(args, options);
    return stdout.toString().replace(/\n$/, '');
  }

  /** Runs a command whose output is a list that ends each item with NUL. */
  async records(args: string[], options?: GitRunOptions): Promise<string[]> {
    const { stdout } = await this.run(args, options);
    const records = stdout.toString().split('\0');
    records.pop();
    return records;
  }
}
