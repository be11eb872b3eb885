import { Cluster } from '../cluster/Cluster';
import { PlannedFile } from '../plan/Plan';
import { githubActions } from './githubActions';

/**
 * The pipelines that run Terraform for a cluster, as far as they are files of
 * their own: Atlantis has one file for a whole repository, see
 * {@link atlantisProject}.
 */
export function pipelineFiles(cluster: Cluster): PlannedFile[] {
  return cluster.pipelines.includes('github-actions')
    ? [
        {
          path: `.github/workflows/s3-mounts-${cluster.name}.yaml`,
          content: githubActions(cluster),
        },
      ]
    : [];
}
