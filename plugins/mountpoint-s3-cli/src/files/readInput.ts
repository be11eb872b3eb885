import { MountInputError } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readFile } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';

/** Reads a file that the caller named, with a sentence when that fails. */
async function readText(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'does not exist',
      EISDIR: 'is a folder: allowed is a YAML file',
      EACCES: 'may not be read',
    };
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new MountInputError([
      {
        field: option,
        message: `\`${path}\` ${reasons[code] ?? `can't be read: ${error}`}`,
      },
    ]);
  }
}

/**
 * Reads the documents of a YAML file.
 *
 * @param option - how the caller named the file, for the errors
 */
export async function readInput(
  option: string,
  path: string,
): Promise<unknown[]> {
  const text = await readText(option, path);
  const refuse = (reason: string) =>
    new MountInputError([
      { field: option, message: `\`${path}\` is not readable YAML: ${reason}` },
    ]);
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.length === 0) {
    throw refuse('it is empty');
  }
  return documents.map(document => {
    const [problem] = document.errors;
    if (problem) {
      throw refuse(problem.message.split('\n')[0].replace(/:$/, ''));
    }
    try {
      return document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      throw refuse((error as Error).message);
    }
  });
}
