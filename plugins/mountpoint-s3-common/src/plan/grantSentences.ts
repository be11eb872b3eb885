import { Cluster } from '../cluster/Cluster';
import { principalOf } from '../names/principal';
import { Access, ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket, parseAccessPointArn } from '../rules/bucket';
import { codeSpan } from '../text/codeSpan';
import { visible } from '../text/visible';

/** What pods may do through the mount, as the end of "may …". */
function may({ access, allowOverwrite }: ResolvedMountRequest): string {
  const replace = allowOverwrite ? ', replace' : '';
  const words: Record<Access, string> = {
    'read-only': 'read',
    'read-write': allowOverwrite
      ? 'read, add and replace, not delete,'
      : 'read and add, not delete,',
    'read-write-delete': `read, add${replace} and delete`,
  };
  return words[access];
}

/** Where they may, as people write it. */
function where({ bucket, prefix }: ResolvedMountRequest): string {
  const point = parseAccessPointArn(bucket);
  if (!point) {
    return `under ${codeSpan(visible(`s3://${bucket}/${prefix}`))}`;
  }
  const through = `through the access point ${codeSpan(
    point.name,
  )} of the account ${codeSpan(point.account)}`;
  return prefix ? `under ${codeSpan(visible(prefix))} ${through}` : through;
}

/**
 * What IAM allows beyond what the mount does, because it can't be narrower.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
 */
function beyond(mount: ResolvedMountRequest): string | undefined {
  const { bucket, access, allowOverwrite, prefix } = mount;
  if (describeBucket(bucket).kind === 'directory') {
    const isAll = access === 'read-write-delete' && allowOverwrite && !prefix;
    return isAll
      ? undefined
      : 'read, add, replace and delete everything in the S3 Express bucket, because IAM has one permission for all of that';
  }
  return access !== 'read-only' && !allowOverwrite
    ? 'replace what is there, because IAM can’t tell that from adding'
    : undefined;
}

/**
 * What a mount grants, in sentences: who may do what and where, with whose
 * role, and what that role is allowed beyond it.
 *
 * @remarks
 *
 * Each is Markdown with nothing but code spans; {@link textParts} takes it
 * apart for who renders no Markdown.
 *
 * @public
 */
export function grantSentences(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): string[] {
  const { namespace, name, access, kmsKeyArn } = mount;
  const { roleName, serviceAccount } = principalOf(cluster, mount);
  const isPods = mount.credentials === 'pod';
  const role = codeSpan(roleName);
  const who = isPods
    ? `Pods of service account ${codeSpan(serviceAccount.name)} in ${codeSpan(
        namespace,
      )}`
    : `Any pod in ${codeSpan(namespace)} with the claim ${codeSpan(name)}`;
  const sentences = [
    `${who} may ${may(mount)} ${where(mount)}.`,
    isPods
      ? `They do so with the IAM role ${role}, which only that service account can take.`
      : `The CSI driver does so for them with its IAM role ${role}, which all mounts of ${codeSpan(
          cluster.name,
        )} with driver credentials share.`,
  ];
  if (kmsKeyArn !== undefined) {
    sentences.push(
      `The role may decrypt${
        access === 'read-only' ? '' : ' and encrypt'
      } with the KMS key ${codeSpan(kmsKeyArn)}.`,
    );
  }
  const more = beyond(mount);
  if (more !== undefined) {
    sentences.push(
      `The role itself may also ${more}${
        isPods
          ? ': so may those pods when they call S3 themselves, not through the mount'
          : '; pods reach it through the mount only'
      }.`,
    );
  }
  return sentences;
}
