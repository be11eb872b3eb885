import { spawn } from 'node:child_process';
import { GitRunner } from './GitRunner';

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
    private readonly runner: GitRunner,
  ) {}

  /** Starts a command and leaves its streams to the caller. */
  spawn(args: string[], environment?: Record<string, string>) {
    return spawn('git', this.inDirectory(args), {
      env: { ...this.environment, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  }

  /** Runs a command to its end. */
  async run(args: string[], options: GitRunOptions = {}): Promise<GitResult> {
    const { input, environment, allowExitCodes = [0] } = options;
    const { exitCode, stdout, stderr } = await this.runner.run(
      this.inDirectory(args),
      { environment: { ...this.environment, ...environment }, input },
    );
    if (exitCode === undefined || !allowExitCodes.includes(exitCode)) {
      throw new GitError(args[0], exitCode, stderr);
    }
    return { exitCode, stdout };
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

  private inDirectory(args: string[]): string[] {
    return [`--git-dir=${this.directory}`, ...args];
  }
}
