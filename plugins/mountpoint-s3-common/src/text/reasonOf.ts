import { isError } from '@backstage/errors';

/** Why something that was thrown was thrown: the first line, to end a sentence. */
export function reasonOf(thrown: unknown): string {
  return isError(thrown)
    ? thrown.message.split('\n')[0].replace(/:$/, '')
    : String(thrown);
}
