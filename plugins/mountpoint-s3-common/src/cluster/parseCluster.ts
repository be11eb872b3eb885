import { z } from 'zod/v3';
import { describeIssue } from '../request/describeIssue';
import { InputProblem, MountInputError } from '../request/MountInputError';
import { CREDENTIALS } from '../request/MountRequest';
import {
  checkAccount,
  checkEksClusterName,
  checkRegion,
  PARTITIONS,
  partitionOfRegion,
} from '../rules/aws';
import { checkDnsLabel } from '../rules/dnsLabel';
import {
  driverVersion,
  isOlder,
  OLDEST_DRIVER,
  showVersion,
} from '../rules/driverVersion';
import { checkOwnerRef } from '../rules/entityRef';
import { quote } from '../text/quote';
import {
  ADDONS,
  Cluster,
  IDENTITIES,
  PIPELINES,
  STATE_BACKENDS,
} from './Cluster';

function text(check: (value: string) => string | undefined) {
  return z.string().superRefine((value, context) => {
    const message = check(value);
    if (message) {
      context.addIssue({ code: 'custom', message });
    }
  });
}

function matching(pattern: RegExp, allowed: string) {
  return text(value =>
    value.length <= 1024 && pattern.test(value)
      ? undefined
      : `${quote(value)} is not allowed here: allowed is ${allowed}`,
  );
}

/** One line without spaces at its ends or control characters. */
const LINE = /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u;

/** It goes into files that many can read, so it must not carry a password. */
function checkRepoUrl(value: string): string | undefined {
  if (value.length > 1024 || !LINE.test(value)) {
    return `${quote(
      value,
    )} is not allowed here: allowed is the GitOps repository's URL as Argo CD clones it, such as \`https://git.example.com/acme/gitops.git\``;
  }
  return /^[a-z+]+:\/\/[^/@]*:[^/@]*@/i.test(value)
    ? 'holds a password or token: give the address without, and the credentials to Argo CD'
    : undefined;
}

/**
 * AWS's rules for tags.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules
 */
function checkTags(tags: Record<string, string>, context: z.RefinementCtx) {
  const count = Object.keys(tags).length;
  if (count > 50) {
    context.addIssue({
      code: 'custom',
      message: `has ${count} tags: allowed are 50`,
    });
    return;
  }
  const legal = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  for (const [key, value] of Object.entries(tags)) {
    if (
      key.length < 1 ||
      key.length > 128 ||
      value.length > 256 ||
      !legal.test(key) ||
      !legal.test(value) ||
      /^aws:/i.test(key)
    ) {
      context.addIssue({
        code: 'custom',
        message: `${quote(key)} with ${quote(
          value,
        )} is not a tag of AWS: allowed are letters, digits, spaces and \`_.:/=+-@\`, 128 of them in a key that doesn't begin with \`aws:\`, 256 in a value`,
      });
    }
  }
}

const shape = {
  version: z.literal(1),
  cluster: text(checkEksClusterName),
  region: text(checkRegion),
  account: text(checkAccount),
  partition: z.enum(PARTITIONS).optional(),
  identity: z.enum(IDENTITIES).optional(),
  credentials: z.enum(CREDENTIALS).optional(),
  addon: z.enum(ADDONS).optional(),
  addonVersion: matching(
    /^v\d+\.\d+\.\d+-eksbuild\.\d+$/,
    "an EKS add-on's version, such as `v2.7.0-eksbuild.1`",
  ).optional(),
  driverRole: matching(
    /^[\w+=,.@-]{1,64}$/,
    "an IAM role's name, not its ARN",
  ).optional(),
  argocd: z
    .object({
      namespace: text(checkDnsLabel).optional(),
      repoURL: text(checkRepoUrl),
      revision: matching(LINE, 'a branch, such as `main`').optional(),
      destination: matching(
        LINE,
        "an API server's URL or a name, such as `https://kubernetes.default.svc`",
      ).optional(),
    })
    .strict(),
  root: matching(
    /^(?=.{0,1000}$)(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?:\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)*)?$/,
    'a folder of the repository without slashes at its ends, at most 1,000 characters, such as `platform/s3`',
  ).optional(),
  tags: z.record(z.string()).superRefine(checkTags).optional(),
  permissionsBoundary: matching(
    /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
    "an IAM policy's ARN",
  ).optional(),
  rolePath: matching(
    /^\/(?:[\x21-\x2e\x30-\x7e]+\/)*$/,
    'an IAM path that begins and ends with a slash, such as `/platform/`',
  ).optional(),
  stateBackend: z.enum(STATE_BACKENDS).optional(),
  pipelines: z.array(z.enum(PIPELINES)).optional(),
  bucketResourceOwner: text(value =>
    value === 'unknown' ? undefined : checkOwnerRef(value),
  ).optional(),
};

const schema = z.object(shape).strict();
const fields = Object.keys(shape);

/**
 * Validates the content of a `cluster.yaml` and fills in its defaults.
 *
 * @param options - `name` is the folder's, which is the catalog entity's name;
 * `data` what the YAML holds
 * @throws {@link MountInputError} with every problem found
 * @public
 */
export function parseCluster(options: {
  name: string;
  data: unknown;
}): Cluster {
  const { name, data } = options;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new MountInputError([
      {
        field: 'cluster.yaml',
        message: `is not a map: it holds ${fields.join(', ')}`,
      },
    ]);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new MountInputError(
      parsed.error.issues
        .flatMap(issue => describeIssue(issue, data, fields))
        .map(inClusterYaml),
    );
  }
  const cluster: Cluster = {
    name,
    ...parsed.data,
    partition: parsed.data.partition ?? partitionOfRegion(parsed.data.region),
    identity: parsed.data.identity ?? 'irsa',
    credentials: parsed.data.credentials ?? 'driver',
    addon: parsed.data.addon ?? 'managed',
    argocd: {
      namespace: parsed.data.argocd.namespace ?? 'argocd',
      repoURL: parsed.data.argocd.repoURL,
      revision: parsed.data.argocd.revision ?? 'main',
      destination:
        parsed.data.argocd.destination ?? 'https://kubernetes.default.svc',
    },
    root: parsed.data.root ?? '',
    tags: parsed.data.tags ?? {},
    pipelines: PIPELINES.filter(pipeline =>
      parsed.data.pipelines?.includes(pipeline),
    ),
    bucketResourceOwner: parsed.data.bucketResourceOwner ?? 'unknown',
  };
  const problems = checkRelations(cluster);
  if (problems.length > 0) {
    throw new MountInputError(problems.map(inClusterYaml));
  }
  return cluster;
}

function inClusterYaml(problem: InputProblem): InputProblem {
  return { ...problem, field: `cluster.yaml ${problem.field}` };
}

function checkRelations(cluster: Cluster): InputProblem[] {
  const problems: InputProblem[] = [];
  if (partitionOfRegion(cluster.region) !== cluster.partition) {
    problems.push({
      field: 'partition',
      message: `\`${cluster.partition}\` has no region \`${
        cluster.region
      }\`: allowed is \`${partitionOfRegion(cluster.region)}\``,
    });
  }
  if (cluster.addon !== 'existing' && cluster.addonVersion === undefined) {
    problems.push({
      field: 'addonVersion',
      message: `is required with \`addon: ${cluster.addon}\`: give a version that \`aws eks describe-addon-versions --addon-name aws-mountpoint-s3-csi-driver\` lists, such as \`v2.7.0-eksbuild.1\``,
    });
  }
  const version = driverVersion(cluster);
  if (version && isOlder(version, OLDEST_DRIVER)) {
    problems.push({
      field: 'addonVersion',
      message: `${quote(
        cluster.addonVersion,
      )} is too old: allowed is version ${showVersion(
        OLDEST_DRIVER,
      )} of the driver or newer, such as \`v2.7.0-eksbuild.1\``,
    });
  }
  if (
    cluster.addon === 'existing' &&
    cluster.credentials === 'driver' &&
    cluster.driverRole === undefined
  ) {
    problems.push({
      field: 'driverRole',
      message:
        'is required with `addon: existing` and `credentials: driver`, to attach the permissions to: give the name of the role that the driver has, or `credentials: pod`',
    });
  }
  if (cluster.addon !== 'existing' && cluster.driverRole !== undefined) {
    problems.push({
      field: 'driverRole',
      message: `${quote(
        cluster.driverRole,
      )} is only for \`addon: existing\`: the role is made here with \`addon: ${
        cluster.addon
      }\`, so leave it out`,
    });
  }
  return problems;
}
