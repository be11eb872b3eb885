import {
  MountInputError,
  PlannedFile,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The working tree of a GitOps repository, with what is planned laid over it in
 * memory until everything is known to be good.
 */
export class WorkingTree {
  readonly #folder: string;
  readonly #planned = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A file's text as it will be, or `undefined` if there is none. */
  async read(path: string): Promise<string | undefined> {
    return this.#planned.get(path) ?? this.#readFromDisk(path);
  }

  /** Plans files to be written. */
  add(files: PlannedFile[]): void {
    for (const { path, content } of files) {
      this.#planned.set(path, content);
    }
  }

  /** Writes what is planned and not there yet; returns the paths written. */
  async write(): Promise<string[]> {
    const written: string[] = [];
    for (const [path, content] of this.#planned) {
      if ((await this.#readFromDisk(path)) === content) {
        continue;
      }
      const target = join(this.#folder, path);
      try {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content, 'utf8');
      } catch (error) {
        throw new MountInputError([
          {
            field: '--out',
            message: `\`${target}\` can't be written: ${error}`,
          },
        ]);
      }
      written.push(path);
    }
    return written;
  }

  async #readFromDisk(path: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.#folder, path), 'utf8');
    } catch (error) {
      if (
        ['ENOENT', 'ENOTDIR'].includes(
          (error as NodeJS.ErrnoException).code ?? '',
        )
      ) {
        return undefined;
      }
      throw new MountInputError([
        {
          field: '--out',
          message: `\`${join(this.#folder, path)}\` can't be read: ${error}`,
        },
      ]);
    }
  }
}
