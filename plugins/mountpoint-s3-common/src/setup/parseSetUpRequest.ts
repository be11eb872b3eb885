import { z } from 'zod/v3';
import { ArgoCd, Cluster } from '../cluster/Cluster';
import { listChange } from '../request/listChange';
import { parseInputs } from '../request/parseInputs';
import { setUpShape } from './setUpShape';

/** A request to set a cluster up, or to change how it is set up. @public */
export interface SetUpRequest {
  /** Entity reference of the cluster, canonical. */
  cluster: string;
  /** What is asked for; what is absent stays as it is. */
  settings: Partial<
    Pick<
      Cluster,
      | 'identity'
      | 'credentials'
      | 'addon'
      | 'addonVersion'
      | 'driverRole'
      | 'tags'
      | 'permissionsBoundary'
      | 'rolePath'
      | 'stateBackend'
      | 'pipelines'
    >
  > & { argocd: Partial<ArgoCd> };
  /** Whether the documented Terraform state moves will be made. */
  acknowledgeStateMoves: boolean;
}

const schema = z.object(setUpShape).strict();

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/**
 * Validates the inputs of a cluster's set-up. The values themselves are
 * validated with the whole `cluster.yaml` that they make.
 *
 * @throws a MountInputError with every problem found
 * @public
 */
export function parseSetUpRequest(input: unknown): SetUpRequest {
  const {
    cluster,
    acknowledgeStateMoves,
    argocdNamespace,
    argocdRepoURL,
    argocdRevision,
    argocdDestination,
    pipelines,
    ...settings
  } = parseInputs(schema, input);
  return {
    cluster,
    settings: {
      ...given({ ...settings, pipelines: listChange(pipelines) }),
      argocd: given({
        namespace: argocdNamespace,
        repoURL: argocdRepoURL,
        revision: argocdRevision,
        destination: argocdDestination,
      }),
    },
    acknowledgeStateMoves: acknowledgeStateMoves ?? false,
  };
}
