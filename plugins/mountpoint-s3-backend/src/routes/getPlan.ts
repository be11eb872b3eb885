import {
  MountInputError,
  PlanPreview,
  PlanPurpose,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { z } from 'zod/v3';
import { parseInput } from '../http/parseInput';
import { nothingBut } from '../plans/nothingBut';
import { PlannedPreview, PlanRequest } from '../plans/PlanRequest';
import { previewChange } from '../plans/previewChange';
import { previewRemoval } from '../plans/previewRemoval';
import { previewSetUp } from '../plans/previewSetUp';
import { RouteServices } from '../RouteServices';

const PREVIEWS: Record<
  PlanPurpose,
  (request: PlanRequest) => Promise<PlannedPreview>
> = {
  change: previewChange,
  remove: previewRemoval,
  'set-up': previewSetUp,
};

const pathSchema = z.object({
  purpose: z.enum(Object.keys(PREVIEWS) as [PlanPurpose, ...PlanPurpose[]], {
    errorMap: () => ({
      message: `is none that can be planned: allowed are ${Object.keys(
        PREVIEWS,
      ).join(', ')}`,
    }),
  }),
});

const bodySchema = z.record(z.unknown(), {
  required_error: 'is missing: allowed are the inputs of the action as JSON',
  invalid_type_error:
    'is not a map: allowed are the inputs of the action as JSON',
});

/**
 * `POST /v1/plans/:purpose`: what a change, a removal or a set-up would come to.
 *
 * @remarks
 *
 * What is wrong with the inputs is part of the answer: a form sends them as they
 * are typed.
 */
export function getPlan(services: RouteServices): RequestHandler {
  const { httpAuth, settings } = services;
  const { url, branch, root } = settings;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { purpose } = parseInput('path', pathSchema, request.params);
    const inputs = parseInput('body', bodySchema, request.body);
    let planned: PlannedPreview;
    try {
      planned = await PREVIEWS[purpose]({ services, inputs, credentials });
    } catch (error) {
      if (!(error instanceof MountInputError)) {
        throw error;
      }
      planned = refused(error);
    }
    const preview: PlanPreview = { ...planned, gitops: { url, branch, root } };
    response.json(preview);
  };
}

function refused({ problems }: MountInputError): PlannedPreview {
  return nothingBut(
    problems.map(({ field, message }) => ({
      severity: 'error',
      code: 'input',
      field,
      message,
    })),
  );
}
