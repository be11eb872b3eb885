import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { FileMode, Forge } from '@s3-mounts/backstage-plugin-gitops-node';
import { WantedTree } from '../changes/WantedTree';

const MODES: Record<FileMode, string> = {
  '100644': 'a plain file',
  '100755': 'an executable file',
  '120000': 'a symbolic link',
};

/**
 * Refuses files that a forge's API cannot carry, before anything is written.
 *
 * @throws InputError that names the file
 */
export function checkFiles(forge: Forge, wanted: WantedTree): void {
  for (const [path, { content, mode }] of wanted.files) {
    if (!forge.modes.includes(mode)) {
      throw new InputError(
        `'${path}' is ${MODES[mode]}, which ${
          forge.name
        } cannot take through its API: allowed is ${forge.modes
          .map(each => MODES[each])
          .join(' or ')}`,
      );
    }
    if (content.length > forge.limits.file) {
      throw new InputError(
        `'${path}' has ${content.length} bytes: ${forge.name} takes ${forge.limits.file} through its API. Keep large files out of the repository, for instance with Git LFS`,
      );
    }
  }
}

/**
 * A pull request's title and description, cut to what the forge takes. What is
 * cut is said, in the description and in the task's log.
 *
 * @param ending - what has to stay at the description's end
 */
export function textsFor(
  forge: Forge,
  title: string,
  description: string,
  ending: string,
  logger: Pick<LoggerService, 'warn'>,
): { title: string; body: string } {
  const { limits, name } = forge;
  const line = title.trim().replace(/\s+/g, ' ');
  if (line.length > limits.title) {
    logger.warn(
      `The title was cut: ${name} takes ${limits.title} characters, and it has ${line.length}`,
    );
  }
  const body = description + ending;
  if (body.length <= limits.body) {
    return { title: cut(line, limits.title), body };
  }
  logger.warn(
    `The description was cut: ${name} takes ${limits.body} characters, and it has ${body.length}`,
  );
  const note = `\n\n*Cut here: ${name} takes ${limits.body} characters.*${ending}`;
  return {
    title: cut(line, limits.title),
    body: cut(description, limits.body - note.length) + note,
  };
}

/** Cuts without leaving half of a surrogate pair behind. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
