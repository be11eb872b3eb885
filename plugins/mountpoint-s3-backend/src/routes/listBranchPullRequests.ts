import { parseBranchName } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { z } from 'zod/v3';
import { requireClusterNamed } from '../clusters/requireClusterNamed';
import { parseInput } from '../http/parseInput';
import { RouteServices } from '../RouteServices';

const REFUSAL =
  'is no branch of a mount or of a set-up: allowed is the output `branch` of the actions mountpoint-s3:*, such as s3-mounts.data-prod.ml.images.add';

const querySchema = z.object({
  branch: z
    .string({ required_error: REFUSAL, invalid_type_error: REFUSAL })
    .transform((branch, context) => {
      const named = parseBranchName(branch);
      if (!named) {
        context.addIssue({ code: 'custom', message: REFUSAL });
        return z.NEVER;
      }
      return { name: branch, cluster: named.cluster };
    }),
});

/** `GET /v1/pull-requests?branch=`: those of a branch, the newest first. */
export function listBranchPullRequests(
  services: RouteServices,
): RequestHandler {
  const { catalog, httpAuth, pullRequests } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { branch } = parseInput('query', querySchema, request.query);
    await requireClusterNamed(catalog, branch.cluster, credentials);
    const items = await pullRequests.read([branch.name]);
    response.json({ items });
  };
}
