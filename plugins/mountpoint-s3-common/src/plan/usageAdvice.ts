import { Access, MountRequest } from '../request/MountRequest';
import { Bucket, describeBucket } from '../rules/bucket';
import { Usage } from '../rules/usages';
import { Finding } from './Finding';

/** What the advice depends on. */
type Used = Pick<MountRequest, 'usage' | 'access' | 'allowOverwrite'>;

type Advice = (
  mount: Used,
  bucket: Bucket,
) => Omit<Finding, 'code' | 'field'>[];

function canRename(bucket: Bucket) {
  return bucket.kind === 'directory' && bucket.availabilityZone;
}

/**
 * What Mountpoint's semantics mean for each use.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/SEMANTICS.md
 */
const ADVICE: Record<Usage, Advice> = {
  other: () => [],
  dataset: ({ access }) => [
    ...(access === 'read-only'
      ? []
      : [
          {
            severity: 'advice' as const,
            message:
              'A dataset is read. With access read-only no pod can change or delete it by mistake, and IAM grants less.',
          },
        ]),
    {
      severity: 'advice',
      message:
        'Throughput comes from large objects and many readers. Millions of small files are slow, because each costs a request: pack them into shards, such as WebDataset or Parquet.',
    },
  ],
  checkpoints: ({ access, allowOverwrite }, bucket) => [
    ...(access === 'read-only'
      ? [
          {
            severity: 'warning' as const,
            message:
              'Checkpoints are written, and access is read-only: saving will fail. Ask for read-write, or read-write-delete if old ones are to be pruned.',
          },
        ]
      : []),
    canRename(bucket)
      ? {
          severity: 'advice' as const,
          message: `Frameworks that write a temporary file and rename it work on this S3 Express bucket${
            allowOverwrite
              ? ''
              : ', but replacing an existing checkpoint needs allowOverwrite'
          }.`,
        }
      : {
          severity: 'warning' as const,
          message:
            'Frameworks that write a temporary file and rename it (PyTorch Lightning, Hugging Face Trainer) fail, because this bucket has no rename. Save under the final name, use the framework’s own S3 support, or an S3 Express bucket.',
        },
  ],
  'model-cache': ({ access }) => [
    access === 'read-only'
      ? {
          severity: 'advice' as const,
          message:
            'Read models from a plain folder, such as from_pretrained("/data/my-model"): the cache layout of Hugging Face needs symbolic links, which a mount doesn’t have.',
        }
      : {
          severity: 'warning' as const,
          message:
            'Model caches (HF_HOME, pip, conda) lock, link and rename files, which fails here. Fill the bucket once, with aws s3 cp or hf download --local-dir, and mount it read-only.',
        },
  ],
  'spark-input': () => [
    {
      severity: 'advice',
      message:
        'Reading Spark input works. Never point shuffle, spill, event log or checkpoint directories at the mount: they rename, append and write at random.',
    },
  ],
  'spark-output': (_mount, bucket) => [
    {
      severity: 'warning',
      message: canRename(bucket)
        ? 'Spark’s committers rename directories, which no mount can, even where files can be renamed. Write through S3A with the magic committer instead.'
        : 'Spark’s committers rename files and directories, which fails on this bucket. Write through S3A with the magic committer instead.',
    },
  ],
  'spark-shuffle': () => [
    {
      severity: 'error',
      message:
        'Spark’s shuffle has many clients write to the same place, rename, append and write at random, none of which a mount of S3 can do, Express included. Use local NVMe disks or an EBS volume for spark.local.dir.',
    },
  ],
  logs: () => [
    {
      severity: 'warning',
      message:
        'Log files are appended to and rotated by renaming, which fails here; a file can’t be read before it is closed. Ship logs with an agent that writes to S3, such as Fluent Bit.',
    },
  ],
  database: () => [
    {
      severity: 'error',
      message:
        'Databases write at random, lock and sync files, none of which a mount of S3 can do. Use an EBS volume or a managed database, and S3 for its backups.',
    },
  ],
  git: () => [
    {
      severity: 'error',
      message:
        'Git renames, links and locks files, none of which a mount of S3 can do in full. Clone to a local disk, and keep bundles or archives in S3.',
    },
  ],
};

/**
 * The findings that follow from what the mount is used for.
 *
 * @param overridable - the uses whose errors are warnings, because the operator
 * says so
 */
export function usageAdvice(
  mount: Used,
  bucket: Bucket,
  overridable: readonly Usage[] = [],
): Finding[] {
  return ADVICE[mount.usage](mount, bucket).map(({ severity, message }) => ({
    severity:
      severity === 'error' && overridable.includes(mount.usage)
        ? 'warning'
        : severity,
    code: `usage-${mount.usage}`,
    field: 'usage',
    message,
  }));
}

/**
 * The same, while somebody still decides: before there is a whole request.
 *
 * @param options - what is known of the mount; `overridable` are the uses whose
 * errors are warnings, because the operator says so
 * @public
 */
export function adviceFor(options: {
  usage: Usage;
  access?: Access;
  bucket?: string;
  allowOverwrite?: boolean;
  overridable?: readonly Usage[];
}): Finding[] {
  const {
    usage,
    access = 'read-only',
    bucket = '',
    allowOverwrite = false,
    overridable,
  } = options;
  return usageAdvice(
    { usage, access, allowOverwrite },
    describeBucket(bucket),
    overridable,
  );
}
