import { parseDocument } from 'yaml';
import { quote } from '../text/quote';
import { reasonOf } from '../text/reasonOf';
import { difference } from './difference';

/**
 * More than any YAML file of the layout can hold, and little enough that text
 * which is made to keep a parser busy is read in a moment.
 */
export const LONGEST_YAML = 32 * 1024;

function read(text: string, version: '1.1' | '1.2'): unknown {
  const document = parseDocument(text, { version, logLevel: 'error' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw new Error(reasonOf(problem));
  }
  if (document.directives?.yaml.explicit) {
    throw new Error(
      'it has a %YAML directive, which readers follow differently: leave it out',
    );
  }
  return document.toJS({ maxAliasCount: 0 });
}

/**
 * Reads YAML that anybody may have written, as strictly as all its readers
 * together: Terraform, Kubernetes and this project must see the same.
 *
 * @remarks
 *
 * Readers disagree on plain scalars: `on` is text in YAML 1.2 and a boolean in
 * YAML 1.1, which Argo CD and Terraform follow in part. So what the two
 * versions read differently is refused; in double quotes they never do.
 *
 * @returns the data, or a reason why it can't be read
 */
export function readData(
  text: string,
): { data: unknown; reason?: undefined } | { reason: string } {
  if (text.length > LONGEST_YAML) {
    return {
      reason: `it has ${text.length} characters, more than the ${LONGEST_YAML} that any such file can need`,
    };
  }
  if (text.includes('\0')) {
    return { reason: 'it is not text' };
  }
  try {
    const data = read(text, '1.2');
    const disagreement = difference(data, read(text, '1.1'));
    return disagreement === undefined
      ? { data }
      : {
          reason: `YAML readers disagree on ${quote(
            disagreement,
          )}: put its value in double quotes`,
        };
  } catch (problem) {
    // Also a stack overflow: content may be nested as deep as it is long.
    return {
      reason: reasonOf(problem),
    };
  }
}
