/**
 * The routes that the pages of S3 Mounts ask: clusters, mounts, what is left to
 * a user, and pull requests.
 *
 * @packageDocumentation
 */
export { mountpointS3Plugin as default } from './plugin';
