import { ClusterArn, parseClusterArn } from '../cluster/parseClusterArn';
import { MountInputError } from '../request/MountInputError';
import { quote } from '../text/quote';
import { CLUSTER_RESOURCE_TYPE } from './annotations';

const ARN_ANNOTATION = 'amazonaws.com/arn';
const ACCOUNT_ANNOTATION = 'amazonaws.com/account-id';

/** What is looked at of a catalog entity. @public */
export interface ClusterEntity {
  /** Must be a Resource. */
  kind: string;
  /** The annotations that say which cluster it is. */
  metadata: { annotations?: Record<string, string> };
  /** Its type must be `kubernetes-cluster`. */
  spec?: { type?: unknown };
}

/**
 * Which EKS cluster a catalog entity stands for.
 *
 * @remarks
 *
 * Backstage's AWS module ingests EKS clusters with these annotations; an
 * entity written by hand with the same ones does as well.
 *
 * @param ref - the entity's reference, for the errors
 * @throws {@link MountInputError} on the field `cluster`, when the entity is no
 * cluster, or doesn't say which
 * @see https://github.com/backstage/backstage/tree/master/plugins/catalog-backend-module-aws
 * @public
 */
export function clusterArnOf(entity: ClusterEntity, ref: string): ClusterArn {
  const refuse = (message: string) =>
    new MountInputError([
      { field: 'cluster', message: `${quote(ref)} ${message}` },
    ]);
  if (
    entity.kind.toLowerCase() !== 'resource' ||
    entity.spec?.type !== CLUSTER_RESOURCE_TYPE
  ) {
    throw refuse(
      `is a ${entity.kind} of type ${quote(
        entity.spec?.type ?? 'none',
      )}: allowed is a Resource of type \`${CLUSTER_RESOURCE_TYPE}\``,
    );
  }
  const text = entity.metadata.annotations?.[ARN_ANNOTATION];
  if (!text) {
    throw refuse(
      `has no annotation \`${ARN_ANNOTATION}\`: ask the cluster's owner to add it, such as \`arn:aws:eks:us-west-2:111122223333:cluster/data-prod\``,
    );
  }
  const arn = parseClusterArn(text);
  if (!arn) {
    throw refuse(
      `has the annotation \`${ARN_ANNOTATION}\` ${quote(
        text,
      )}, which is not an EKS cluster's ARN: allowed is \`arn:aws:eks:<region>:<account>:cluster/<name>\``,
    );
  }
  const account = entity.metadata.annotations?.[ACCOUNT_ANNOTATION];
  if (account !== undefined && account !== arn.account) {
    throw refuse(
      `names two accounts, ${quote(
        account,
      )} in \`${ACCOUNT_ANNOTATION}\` and \`${
        arn.account
      }\` in \`${ARN_ANNOTATION}\`: ask the cluster's owner to mend it`,
    );
  }
  return arn;
}
