import { quote } from '../text/quote';
import { InputProblem } from './MountInputError';
import { MountRequest } from './MountRequest';

/**
 * The rules between inputs: what one of them makes necessary or useless in
 * another.
 */
export function checkRelations(request: MountRequest): InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (field: keyof MountRequest, message: string) =>
    problems.push({ field, message });

  if (request.allowOverwrite && request.access === 'read-only') {
    add(
      'allowOverwrite',
      '`true` contradicts `access: read-only`: allowed is `false`, or another access',
    );
  }
  if (request.workload === 'none') {
    for (const field of ['image', 'mountPath'] as const) {
      if (request[field] !== undefined) {
        add(
          field,
          `${quote(
            request[field],
          )} has no workload to go to: leave it out, or give \`workload: pod\` or \`workload: training-job\``,
        );
      }
    }
  } else if (request.image === undefined) {
    add(
      'image',
      `is required with \`workload: ${request.workload}\`: give an image with a tag other than \`latest\`, or a digest`,
    );
  }
  return problems;
}
