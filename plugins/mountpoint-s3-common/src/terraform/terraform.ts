import { Cluster } from '../cluster/Cluster';
import { TERRAFORM_FILES } from './terraformFiles.generated';

const MODULE = 'modules/mountpoint-s3/v1';

function filesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TERRAFORM_FILES)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, content]) => [path.slice(folder.length + 1), content]),
  );
}

/** The files of the Terraform module, by name. */
export function terraformModule(): Record<string, string> {
  return filesBelow(MODULE);
}

/**
 * The files of a cluster's root module, by name. The one with EKS Blueprints
 * Addons stands apart, so that nobody else pays for its providers.
 */
export function terraformRoot(
  cluster: Pick<Cluster, 'addon' | 'stateBackend'>,
): Record<string, string> {
  return {
    ...filesBelow(
      cluster.addon === 'blueprints' ? 'roots/blueprints' : 'roots/default',
    ),
    ...(cluster.stateBackend
      ? filesBelow(`backends/${cluster.stateBackend}`)
      : {}),
  };
}
