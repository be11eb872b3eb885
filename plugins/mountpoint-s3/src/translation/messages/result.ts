/** Texts of the page that follows a request. */
export const resultMessages = {
  title: {
    add: 'Your mount is asked for',
    change: 'The change is asked for',
    remove: 'The removal is asked for',
    setUp: 'The set-up is asked for',
  },
  review: 'Review the pull request',
  see: 'See the pull request',
  pullRequest: 'Pull request #{{number}}',
  pullRequestWithoutNumber: 'Pull request',
  branch: 'Branch {{branch}}',
  stateUnknown:
    'Where it stands can’t be shown here just now: the pull request itself says it. The steps below hold all the same.',
  stateLooking: 'Looking up where it stands …',
  stateOpen: 'It waits for the review. This page follows it.',
  stateDraft: 'It is a draft, not ready for review yet. This page follows it.',
  stateMerged: 'It is merged.',
  stateClosed:
    'It was closed without a merge, so nothing of it will happen. The comments in it may say why; you can ask again.',
  nothingTitle: 'Nothing to do',
  nothing: {
    add: 'This mount exists exactly as you asked for it.',
    change: 'The mount is exactly like that already.',
    remove: 'There is nothing left of this mount in the GitOps repository.',
    setUp: 'The cluster is set up exactly like that.',
  },
  nextTitle: 'What happens next',
  who: 'Who: {{who}}',
  status: {
    done: 'Done',
    current: 'Now',
    waiting: 'Later',
    unseen: 'Under way, not visible from here',
    stopped: 'Stopped',
  },
  owners: 'the cluster’s owners',
  you: 'you',
  pipeline: 'the pipeline that runs Terraform',
  argocd: 'Argo CD',
  backstage: 'Backstage',
  step: {
    review: 'Review',
    reviewText: 'They read the pull request and merge it.',
    reviewSetUpText:
      'They read the pull request, which names what to run before the first apply, and merge it.',
    terraform: 'Terraform',
    terraformAddText:
      'It gives the role the permissions. Until it has run, pods get "access denied".',
    terraformChangeText: 'It brings the role’s permissions up to date.',
    terraformRemoveText:
      'It takes the permissions away. No object in S3 is deleted.',
    terraformSetUpText: 'Apply it in the cluster’s folder terraform.',
    volume: 'Argo CD',
    volumeText:
      'It creates the volume and the claim {{name}} in the namespace {{namespace}}.',
    volumeShortText: 'It creates the volume and the claim.',
    volumeChangeText: 'It applies the changed manifests.',
    volumeSecondText:
      'It creates the second mount’s volume and claim beside the first, which stays as it is.',
    restart: 'Restart the pods',
    restartText:
      'A change in place reaches pods when they start: restart those that use the mount.',
    move: 'Move to the second mount',
    moveText:
      'Let your pods use the second mount, then ask for the removal of the first.',
    catalog: 'Catalog',
    catalogText: 'The mount appears here soon after the merge.',
    catalogDoneText: 'The mount is in the catalog:',
    forget: 'Catalog',
    forgetText: 'The catalog forgets the mount soon after the merge.',
    forgetDoneText: 'The catalog has forgotten the mount.',
    stop: 'Stop the pods',
    stopText: 'Stop the pods that use the claim, before the merge.',
    confirm: 'Confirm in Argo CD',
    confirmText:
      'Argo CD asks before it deletes the volume and the claim: confirm it there.',
    again: 'Ask again',
    againText:
      'Ask for the removal once more when the claim and the volume are gone: that takes the permissions away.',
    againLink: 'Finish the removal',
    applyArgocd: 'Argo CD',
    applyArgocdText: 'Apply the folder argocd of the cluster once.',
    mount: 'Mount a bucket',
    mountText: 'From then on every mount is one pull request.',
    mountLink: 'Mount a bucket here',
  },
  filesTitle_one: '{{count}} file',
  filesTitle_other: '{{count}} files',
  fileWritten: 'Written',
  fileDeleted: 'Deleted',
  findingsTitle: 'Worth knowing',
} as const;
