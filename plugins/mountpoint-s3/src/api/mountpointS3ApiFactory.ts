import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { MountpointS3Client } from './MountpointS3Client';
import { mountpointS3ApiRef } from './mountpointS3ApiRef';

/** Lets every page ask the backend plugin. */
export const mountpointS3Api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mountpointS3ApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MountpointS3Client(deps),
    }),
});
