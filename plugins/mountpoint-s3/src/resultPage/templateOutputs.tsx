import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import type { PullRequestPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { templateRef } from '../menu/templates';
import { createTaskOutputs } from './createTaskOutputs';

/** Shows what a task of a template came to, in place of the plain links. */
function templateOutputs(purpose: PullRequestPurpose) {
  return scaffolderTemplateOutputsBlueprint.make({
    name: purpose,
    params: {
      component: createTaskOutputs(purpose),
      templateRefs: [templateRef(purpose)],
    },
  });
}

/** The result pages of all templates. */
export const templateOutputsExtensions = [
  templateOutputs('add'),
  templateOutputs('change'),
  templateOutputs('remove'),
  templateOutputs('set-up'),
];
