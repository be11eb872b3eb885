import {
  BackstageCredentials,
  BackstageNonePrincipal,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, NotAllowedError } from '@backstage/errors';
import {
  Guardrails,
  Ownership,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** What {@link ownershipOf} asks. @public */
export interface OwnershipOfOptions {
  /** The operator's guardrails. */
  guardrails: Pick<Guardrails, 'anyOwner' | 'allowServices'>;
  /** Knows the caller's groups. */
  userInfo: UserInfoService;
  /** The caller's. */
  credentials: BackstageCredentials;
}

/**
 * In whose name a caller may ask for mounts.
 *
 * @remarks
 *
 * A user's are those of the token they signed in with. A service (a token of
 * `backend.auth.externalAccess`, another plugin) owns nothing, and neither does
 * whoever sends no credentials: they are refused unless the operator says
 * otherwise.
 *
 * @throws a NotAllowedError for a caller who is no user
 * @public
 */
export async function ownershipOf(
  options: OwnershipOfOptions,
): Promise<Ownership> {
  const { guardrails, userInfo, credentials } = options;
  if (guardrails.anyOwner) {
    return 'any';
  }
  const principal = credentials.principal as
    | BackstageUserPrincipal
    | BackstageServicePrincipal
    | BackstageNonePrincipal;
  switch (principal.type) {
    case 'user':
      try {
        const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
        return ownershipEntityRefs;
      } catch (error) {
        throw new ForwardedError(
          'Your groups can’t be read from the auth backend, so nobody knows whose mounts you may ask for: sign in again, and retry',
          error,
        );
      }
    case 'service':
      if (guardrails.allowServices) {
        return 'any';
      }
      throw new NotAllowedError(
        `The service ${principal.subject} owns nothing, so it may not ask for mounts: sign in as a user, or set mountpointS3.guardrails.allowServices in app-config`,
      );
    default:
      throw new NotAllowedError(
        'Nobody is signed in, so nobody knows whose mounts this caller may ask for: sign in, or set mountpointS3.guardrails.anyOwner in app-config',
      );
  }
}
