import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Git } from '../git/Git';
import { PullRequest } from '../pulls/PullRequest';
import { PromiseQueue } from './PromiseQueue';
import { writeFileAtomically } from './writeFileAtomically';

/** What the forge keeps about a repository beside git's own data. */
export interface RepositoryRecord {
  description: string;
  createdAt: string;
  pullRequests: PullRequest[];
}

/** One bare repository and the forge's own record of it. */
export class Repository {
  private readonly queue = new PromiseQueue();

  constructor(
    readonly owner: string,
    readonly name: string,
    readonly git: Git,
  ) {}

  /** `owner/name`. */
  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** The branch that HEAD names, whether it has commits or not. */
  async defaultBranch(): Promise<string> {
    return await this.git.text(['symbolic-ref', '--short', 'HEAD']);
  }

  /** The forge's record as it is now. */
  async read(): Promise<RepositoryRecord> {
    return JSON.parse(await readFile(this.recordFile, 'utf8'));
  }

  /**
   * Runs a change of refs or of the record; no other one runs meanwhile. What
   * the task did to the record is stored when it ends well.
   */
  async change<T>(task: (record: RepositoryRecord) => Promise<T>): Promise<T> {
    return await this.queue.run(async () => {
      const record = await this.read();
      const before = JSON.stringify(record);
      const result = await task(record);
      if (JSON.stringify(record) !== before) {
        await writeFileAtomically(
          this.recordFile,
          `${JSON.stringify(record, undefined, 2)}\n`,
        );
      }
      return result;
    });
  }

  private get recordFile(): string {
    return join(this.git.directory, 'local-forge.json');
  }
}
