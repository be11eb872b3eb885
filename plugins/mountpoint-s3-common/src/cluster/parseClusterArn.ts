import { Partition } from '../rules/aws';

/** What an EKS cluster's ARN says. @public */
export interface ClusterArn {
  /** The AWS partition. */
  partition: Partition;
  /** The AWS region. */
  region: string;
  /** The 12-digit AWS account. */
  account: string;
  /** The EKS cluster's name. */
  cluster: string;
}

const CLUSTER_ARN =
  /^arn:(aws|aws-cn|aws-us-gov):eks:([a-z]{2,4}(?:-[a-z]{2,20}){1,3}-\d{1,2}):(\d{12}):cluster\/([0-9A-Za-z][A-Za-z0-9_-]{0,99})$/;

/**
 * Reads an EKS cluster's ARN, as Backstage's AWS module writes it into the
 * annotation `amazonaws.com/arn`; `undefined` if it is none.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelastickubernetesservice.html
 * @public
 */
export function parseClusterArn(arn: string): ClusterArn | undefined {
  const match = CLUSTER_ARN.exec(arn);
  return match
    ? {
        partition: match[1] as Partition,
        region: match[2],
        account: match[3],
        cluster: match[4],
      }
    : undefined;
}
