import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** A folder of its own for a test. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 's3-mounts-cli-'));

  /** Writes a file and returns its path. */
  write(name: string, content: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Every file, by its path, with its content; folders end in a slash. */
  list(below = ''): Record<string, string> {
    const top = join(this.path, below);
    return Object.fromEntries(
      readdirSync(top, { recursive: true, withFileTypes: true })
        .map(entry => {
          const path = join(entry.parentPath, entry.name);
          const name = relative(top, path).replaceAll('\\', '/');
          return entry.isDirectory()
            ? [`${name}/`, '']
            : [name, readFileSync(path, 'utf8')];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  remove() {
    rmSync(this.path, { recursive: true });
  }
}
