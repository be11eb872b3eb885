import { allowedFor } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { RouteServices } from '../RouteServices';

/** `GET /v1/allowed`: what the operator's guardrails leave for the caller. */
export function getAllowed(services: RouteServices): RequestHandler {
  const { auth, guardrails, httpAuth, userInfo } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    if (auth.isPrincipal(credentials, 'user')) {
      const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
      response.json(allowedFor(guardrails, ownershipEntityRefs));
      return;
    }
    // A service owns nothing, and asks in anybody's name if it may at all.
    const { allowServices, anyOwner } = guardrails;
    response.json(
      allowedFor({ ...guardrails, anyOwner: anyOwner || allowServices }, []),
    );
  };
}
