import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { parseBranchName } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ResultPage } from '../resultPage/ResultPage';

/** Tells our templates by the branch that they name. */
export function TaskOutputs(props: { output?: ScaffolderTaskOutput }) {
  const { output } = props;
  const branch =
    typeof output?.branch === 'string'
      ? parseBranchName(output.branch)
      : undefined;
  return output && branch ? (
    <ResultPage output={output} purpose={branch.purpose} />
  ) : (
    <DefaultTemplateOutputs output={output} />
  );
}
