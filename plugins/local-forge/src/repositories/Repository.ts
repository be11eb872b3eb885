import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Git } from '../git/Git';
import { GithubError } from '../http/GithubError';
import { PullRequest } from '../pulls/PullRequest';
import { PromiseQueue } from './PromiseQueue';
import { writeFileAtomically } from './writeFileAtomically';

/** Who may review and be assigned: logins, and slugs of the owner's teams. */
export interface Collaborators {
  users: string[];
  teams: string[];
}

/** What GitHub keeps in a repository's settings. */
export interface RepositorySettings {
  /** Refuses every change, as GitHub does. Default: false. */
  archived?: boolean;
  /**
   * Branches that change through pull requests only, by name or by a pattern
   * such as `release/*`. They can't be made, pushed to or deleted.
   */
  protectedBranches?: string[];
  /** Default: whoever is named is taken for one. */
  collaborators?: Collaborators;
}

/** A label of a repository. */
export interface Label {
  name: string;
  /** Six hexadecimal digits. */
  color: string;
  description?: string;
}

/** What the forge keeps about a repository beside git's own data. */
export interface RepositoryRecord extends RepositorySettings {
  description: string;
  createdAt: string;
  pullRequests: PullRequest[];
  /** Those that were made as such; pull requests may carry others. */
  labels?: Label[];
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
   * the task did to the record is stored when it ends well. An archived
   * repository refuses.
   */
  async change<T>(task: (record: RepositoryRecord) => Promise<T>): Promise<T> {
    return await this.runAlone(async record => {
      requireUnarchived(record);
      return await task(record);
    });
  }

  /** Changes the settings, also of an archived repository. */
  async changeSettings(settings: RepositorySettings): Promise<void> {
    await this.runAlone(async record => {
      Object.assign(record, settings);
    });
  }

  /** Refuses in GitHub's words if the repository is archived. */
  async requireWritable(): Promise<void> {
    requireUnarchived(await this.read());
  }

  private async runAlone<T>(
    task: (record: RepositoryRecord) => Promise<T>,
  ): Promise<T> {
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

function requireUnarchived(record: RepositoryRecord): void {
  if (record.archived) {
    throw new GithubError(403, 'Repository was archived so is read-only.');
  }
}
