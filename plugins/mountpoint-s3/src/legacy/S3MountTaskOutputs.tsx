import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';

const TaskOutputs = lazy(() =>
  import('./TaskOutputs').then(m => ({ default: m.TaskOutputs })),
);

/**
 * What a task came to, for the scaffolder's `TemplateOutputsComponent`: our
 * result page for our templates, and Backstage's own for all others.
 *
 * @public
 */
export function S3MountTaskOutputs(props: { output?: ScaffolderTaskOutput }) {
  return (
    <Suspense fallback={null}>
      <TaskOutputs output={props.output} />
    </Suspense>
  );
}
