import {
  InputProblem,
  MountInputError,
  parseCanonicalEntityRef,
  parseCluster,
  parseMountRequest,
  Plan,
  planMount,
  refuseErrors,
  statePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readInput } from '../files/readInput';
import { WorkingTree } from '../files/WorkingTree';
import type { Streams } from '../main';

/** The arguments of {@link render}. */
export interface RenderOptions {
  /** Path of the request file. */
  request: string;
  /** Path of the cluster file. */
  cluster: string;
  /** The working tree. */
  out: string;
  json?: boolean;
  streams: Streams;
}

async function planDocument(
  input: unknown,
  clusterData: unknown,
  tree: WorkingTree,
): Promise<Plan> {
  const request = parseMountRequest(input);
  const { name } = parseCanonicalEntityRef(request.cluster)!;
  const cluster = parseCluster({ name, data: clusterData });
  const paths = statePaths(cluster, request);
  const plan = planMount({
    request,
    cluster,
    repository: {
      cluster: await tree.read(paths.cluster),
      mount: await tree.read(paths.mount),
      module: await tree.read(paths.module),
    },
  });
  refuseErrors(plan);
  return plan;
}

function report(plans: Plan[], written: string[]): string {
  const lines = plans.flatMap(({ entityRef, files, findings }) => [
    files.length > 0
      ? `${entityRef}: planned`
      : `${entityRef}: exists exactly as requested`,
    ...findings.map(({ severity, message }) => `  ${severity}: ${message}`),
  ]);
  return [
    ...lines,
    written.length > 0 ? `Wrote ${written.length} files:` : 'Nothing to write.',
    ...written.map(path => `  ${path}`),
    '',
  ].join('\n');
}

/**
 * Plans every document of a request file into a working tree, and writes it
 * when all are good: with one that is refused nothing is written.
 *
 * @throws a MountInputError with every problem of every document
 */
export async function render(options: RenderOptions): Promise<void> {
  const inputs = await readInput('request', options.request);
  const [clusterData, ...others] = await readInput(
    '--cluster',
    options.cluster,
  );
  if (others.length > 0) {
    throw new MountInputError([
      {
        field: '--cluster',
        message: `\`${options.cluster}\` holds ${
          others.length + 1
        } documents: allowed is one, for one cluster`,
      },
    ]);
  }
  const tree = new WorkingTree(options.out);
  const plans: Plan[] = [];
  const problems: InputProblem[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      const plan = await planDocument(input, clusterData, tree);
      if (plan.mount.cluster !== (plans[0] ?? plan).mount.cluster) {
        throw new MountInputError([
          {
            field: 'cluster',
            message: `\`${plan.mount.cluster}\` is not \`${plans[0].mount.cluster}\`: the documents of one file are for the one cluster of --cluster`,
          },
        ]);
      }
      tree.add(plan.files);
      plans.push(plan);
    } catch (error) {
      if (!(error instanceof MountInputError)) {
        throw error;
      }
      const where = inputs.length > 1 ? ` (document ${index + 1})` : '';
      problems.push(
        ...error.problems.map(({ field, message }) => ({
          field,
          message: `${message}${where}`,
        })),
      );
    }
  }
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
  const written = await tree.write();
  options.streams.out(
    options.json
      ? `${JSON.stringify(plans, undefined, 2)}\n`
      : report(plans, written),
  );
}
