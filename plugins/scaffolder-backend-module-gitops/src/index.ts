/**
 * The scaffolder action `gitops:pull-request`: one action for every forge.
 *
 * @packageDocumentation
 */

export { scaffolderModuleGitops as default } from './module';
export {
  createGitopsPullRequestAction,
  type GitopsPullRequestOptions,
} from './actions/pullRequest';
