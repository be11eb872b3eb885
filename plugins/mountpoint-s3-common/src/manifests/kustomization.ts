import { writeYaml } from '../text/writeYaml';

/**
 * The kustomization of a folder: what Argo CD applies from it. With no
 * resources Argo CD removes what it applied before, which is the first step of
 * a removal.
 *
 * @param resources - names of the files beside it
 */
export function kustomization(resources: string[]): string {
  return writeYaml({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources,
  });
}
