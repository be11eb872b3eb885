import {
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { Git } from '../git/Git';
import { GitRunner } from '../git/GitRunner';
import { isRefName } from '../git/isRefName';
import { isTreePath } from '../git/isTreePath';
import { writeBlobs } from '../git/writeBlobs';
import { writeCommit } from '../git/writeCommit';
import { writeTree } from '../git/writeTree';
import { PromiseQueue } from './PromiseQueue';
import { Repository, RepositoryRecord } from './Repository';
import { isRepositoryName } from './isRepositoryName';

/** A repository to be and its first commit. */
export interface CreateRepositoryOptions {
  owner: string;
  name: string;
  /** Default: main. */
  defaultBranch?: string;
  description?: string;
  /** Content by path. Without files there is no commit and no branch. */
  files: Record<string, string>;
  /** The first commit's message. Default: Initial commit. */
  message?: string;
}

/** The repositories in one data folder: `<dataDir>/<owner>/<name>.git`. */
export class RepositoryStore {
  private readonly queue = new PromiseQueue();
  // One instance a repository, because the instance holds the lock.
  private readonly repositories = new Map<string, Repository>();

  constructor(
    private readonly options: {
      dataDir: string;
      scratchDirectory: string;
      environment: Record<string, string>;
      runner: GitRunner;
      user: { name: string; email: string };
    },
  ) {}

  /** All repositories, or those of an owner, by name. */
  async list(owner?: string): Promise<Repository[]> {
    const owners = owner === undefined ? await this.owners() : [owner];
    const found: Repository[] = [];
    for (const each of owners) {
      for (const folder of await listFolders(
        join(this.options.dataDir, each),
      )) {
        const repository =
          folder.endsWith('.git') &&
          (await this.find(each, folder.slice(0, -'.git'.length)));
        if (repository) {
          found.push(repository);
        }
      }
    }
    return found;
  }

  /** A repository by its names; undefined if there is none. */
  async find(owner: string, name: string): Promise<Repository | undefined> {
    if (!isRepositoryName(owner) || !isRepositoryName(name)) {
      return undefined;
    }
    const repository = this.repository(owner, name);
    const exists = await stat(join(repository.git.directory, 'HEAD')).then(
      () => true,
      () => false,
    );
    return exists ? repository : undefined;
  }

  /** Makes a repository with one commit, unless it is there already. */
  async create(
    options: CreateRepositoryOptions,
  ): Promise<{ repository: Repository; created: boolean }> {
    const { owner, name } = options;
    if (!isRepositoryName(owner) || !isRepositoryName(name)) {
      throw new InputError(
        `Repository '${owner}/${name}' has a name that is not allowed: use letters, digits, '.', '_' and '-', not ending in '.git'`,
      );
    }
    return await this.queue.run(async () => {
      const existing = await this.find(owner, name);
      if (existing) {
        return { repository: existing, created: false };
      }
      const ownerFolder = join(this.options.dataDir, owner);
      await mkdir(ownerFolder, { recursive: true });
      // Filled beside its place, so that a crash leaves no half repository.
      const folder = await mkdtemp(join(ownerFolder, '.creating-'));
      try {
        await this.fill(this.openGit(folder), options);
        const repository = this.repository(owner, name);
        await rename(folder, repository.git.directory);
        return { repository, created: true };
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    });
  }

  private async fill(git: Git, options: CreateRepositoryOptions) {
    const { defaultBranch = 'main', files, message } = options;
    await git.run(['init', '--quiet', '--bare', '--template=']);
    if (!isRefName(`refs/heads/${defaultBranch}`)) {
      throw new InputError(`'${defaultBranch}' is not a valid branch name`);
    }
    await git.run([
      'symbolic-ref',
      '--',
      'HEAD',
      `refs/heads/${defaultBranch}`,
    ]);
    const record: RepositoryRecord = {
      description: options.description ?? '',
      createdAt: new Date().toISOString(),
      pullRequests: [],
    };
    await writeFile(
      join(git.directory, 'local-forge.json'),
      `${JSON.stringify(record, undefined, 2)}\n`,
    );
    const paths = Object.keys(files);
    const badPath = paths.find(path => !isTreePath(path));
    if (badPath !== undefined) {
      throw new InputError(`'${badPath}' is not a path that git can store`);
    }
    if (paths.length === 0) {
      return;
    }
    const ids = await writeBlobs(
      git,
      paths.map(path => Buffer.from(files[path])),
    );
    const tree = await writeTree(
      git,
      undefined,
      paths.map((path, index) => ({ path, mode: '100644', sha: ids[index] })),
    );
    const person = { ...this.options.user, date: new Date() };
    const commit = await writeCommit(git, {
      tree,
      parents: [],
      author: person,
      committer: person,
      message: message ?? 'Initial commit',
    });
    await git.run(['update-ref', '--', `refs/heads/${defaultBranch}`, commit]);
  }

  private async owners(): Promise<string[]> {
    return (await listFolders(this.options.dataDir)).filter(isRepositoryName);
  }

  private repository(owner: string, name: string): Repository {
    const key = `${owner}/${name}`;
    let repository = this.repositories.get(key);
    if (!repository) {
      const directory = join(this.options.dataDir, owner, `${name}.git`);
      repository = new Repository(owner, name, this.openGit(directory));
      this.repositories.set(key, repository);
    }
    return repository;
  }

  private openGit(directory: string): Git {
    const { environment, runner, scratchDirectory } = this.options;
    return new Git(directory, environment, scratchDirectory, runner);
  }
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
