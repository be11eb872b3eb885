import { quote } from '../text/quote';

/** The AWS partitions that EKS and S3 are in. @public */
export const PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov'] as const;

/** An AWS partition, the second part of every ARN. @public */
export type Partition = (typeof PARTITIONS)[number];

/** An AWS region's code. */
export function checkRegion(value: string): string | undefined {
  return /^[a-z]{2,4}(-[a-z]{2,20}){1,3}-\d{1,2}$/.test(value)
    ? undefined
    : `${quote(
        value,
      )} is not an AWS region: allowed is a region's code, such as \`us-west-2\``;
}

/**
 * The partition that a region is in.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 * @public
 */
export function partitionOfRegion(region: string): Partition {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** An AWS account's ID. */
export function checkAccount(value: string): string | undefined {
  return /^\d{12}$/.test(value)
    ? undefined
    : `${quote(value)} is not an AWS account: allowed are 12 digits`;
}

/**
 * A KMS key's full ARN: S3 and Mountpoint take no alias across accounts.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
export function checkKmsKeyArn(value: string): string | undefined {
  return /^arn:(aws|aws-cn|aws-us-gov):kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]{1,64}$/.test(
    value,
  )
    ? undefined
    : `${quote(
        value,
      )} is not a KMS key's ARN: allowed is \`arn:aws:kms:<region>:<account>:key/<id>\`, no alias and no bare ID`;
}

/** The name of an EKS cluster. @see https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html */
export function checkEksClusterName(value: string): string | undefined {
  return /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/.test(value)
    ? undefined
    : `${quote(
        value,
      )} is not an EKS cluster's name: allowed are at most 100 letters, digits, hyphens and underscores, beginning with a letter or digit`;
}
