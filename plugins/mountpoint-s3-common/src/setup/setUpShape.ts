import { z } from 'zod/v3';
import {
  ADDONS,
  IDENTITIES,
  PIPELINES,
  STATE_BACKENDS,
} from '../cluster/Cluster';
import { CREDENTIALS } from '../request/MountRequest';
import { mountRequestShape } from '../request/mountRequestShape';

/**
 * The inputs of a cluster's set-up as a Zod 3 shape. What is left out stays as
 * it is, or for a new cluster becomes what the operator has set.
 *
 * @public
 */
export const setUpShape = {
  cluster: mountRequestShape.cluster,
  identity: z
    .enum(IDENTITIES)
    .optional()
    .describe('How service accounts get their IAM role'),
  credentials: z
    .enum(CREDENTIALS)
    .optional()
    .describe('Whose role new mounts use, unless they say otherwise'),
  addon: z
    .enum(ADDONS)
    .optional()
    .describe(
      'Who installs the CSI driver: this Terraform (managed), the EKS Blueprints Addons module (blueprints), or somebody else (existing)',
    ),
  addonVersion: z
    .string()
    .optional()
    .describe("The EKS add-on's version: v2.7.0-eksbuild.1"),
  driverRole: z
    .string()
    .optional()
    .describe("Name of the driver's role, only with addon: existing"),
  argocdNamespace: z
    .string()
    .optional()
    .describe('The namespace that Argo CD runs in'),
  argocdRepoURL: z
    .string()
    .optional()
    .describe('The GitOps repository as Argo CD clones it'),
  argocdRevision: z
    .string()
    .optional()
    .describe('The branch that Argo CD follows'),
  argocdDestination: z
    .string()
    .optional()
    .describe("The cluster as Argo CD knows it: an API server's URL or a name"),
  tags: z.record(z.string()).optional().describe('Tags for every AWS resource'),
  permissionsBoundary: z
    .string()
    .optional()
    .describe('ARN of the permissions boundary for every role'),
  rolePath: z
    .string()
    .optional()
    .describe('IAM path of every role and policy: /platform/'),
  stateBackend: z
    .enum(STATE_BACKENDS)
    .optional()
    .describe('Where Terraform keeps its state'),
  pipelines: z
    .array(z.enum(['none', ...PIPELINES]))
    .optional()
    .describe(
      'What runs Terraform when a mount is merged; none alone takes away what there is',
    ),
  acknowledgeStateMoves: z
    .boolean()
    .optional()
    .describe(
      'That the documented Terraform state moves will be made, which a change of addon or identity needs',
    ),
};
