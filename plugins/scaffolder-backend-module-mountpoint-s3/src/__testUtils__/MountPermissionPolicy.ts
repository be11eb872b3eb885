import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createScaffolderActionConditionalDecision,
  scaffolderActionConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import { actionExecutePermission } from '@backstage/plugin-scaffolder-common/alpha';

const { hasActionId, hasBooleanProperty, hasStringProperty } =
  scaffolderActionConditions;

/**
 * The example of the README: on the production cluster only the platform team
 * gets mounts that delete or overwrite objects.
 */
export class MountPermissionPolicy implements PermissionPolicy {
  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (
      !isPermission(request.permission, actionExecutePermission) ||
      user?.info.ownershipEntityRefs.includes('group:default/platform')
    ) {
      return { result: AuthorizeResult.ALLOW };
    }
    return createScaffolderActionConditionalDecision(request.permission, {
      not: {
        allOf: [
          {
            anyOf: [
              hasActionId({ actionId: 'mountpoint-s3:plan' }),
              hasActionId({ actionId: 'mountpoint-s3:change' }),
            ],
          },
          hasStringProperty({
            key: 'cluster',
            value: 'resource:default/data-prod',
          }),
          {
            anyOf: [
              hasStringProperty({ key: 'access', value: 'read-write-delete' }),
              hasBooleanProperty({ key: 'allowOverwrite', value: true }),
            ],
          },
        ],
      },
    });
  }
}
