import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import type { PullRequestPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { lazy, Suspense } from 'react';

const ResultPage = lazy(() =>
  import('./ResultPage').then(m => ({ default: m.ResultPage })),
);

/**
 * Makes the component that shows what a task came to. It loads its code when the
 * task has ended.
 *
 * @param purpose - what the template is for
 */
export function createTaskOutputs(purpose: PullRequestPurpose) {
  return function TaskOutputs(props: { output?: ScaffolderTaskOutput }) {
    const { output } = props;
    return output ? (
      <Suspense fallback={null}>
        <ResultPage output={output} purpose={purpose} />
      </Suspense>
    ) : null;
  };
}
