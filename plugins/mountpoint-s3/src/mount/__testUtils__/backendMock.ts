import { createApiMock } from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';

/** The backend plugin; what a test doesn't give answers nothing. */
export const backendMock = createApiMock(mountpointS3ApiRef, () => ({
  listClusters: jest.fn(),
  getCluster: jest.fn(),
  getFiles: jest.fn(),
  getAllowed: jest.fn(),
  getMount: jest.fn(),
  getPlan: jest.fn(),
  listMountPullRequests: jest.fn().mockResolvedValue([]),
  listBranchPullRequests: jest.fn().mockResolvedValue([]),
}));

/** What `fetch` throws when nobody answers. */
export const BACKEND_AWAY = new TypeError('Failed to fetch');

/** How the backend refuses. */
export async function refusal(
  status: number,
  name: string,
  message: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: name,
    headers: { get: () => 'application/json' },
    text: async () =>
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
  } as unknown as Response);
}
