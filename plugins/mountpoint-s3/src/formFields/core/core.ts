// What fields and preview need of the core, in one chunk that is loaded with
// the first field of a form.

export {
  adviceFor,
  checkGuardrails,
  clusterArnOf,
  describeBucket,
  grantSentences,
  matchesOneOf,
  mountDiagram,
  MountInputError,
  parseMountRequest,
  planMount,
  regionOfZone,
  statePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
