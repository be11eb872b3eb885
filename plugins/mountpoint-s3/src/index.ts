/**
 * The frontend of S3 Mounts: what the Backstage catalog shows about an S3
 * bucket that is mounted into pods on EKS.
 *
 * @packageDocumentation
 */

export { mountpointS3Plugin as default } from './plugin';
