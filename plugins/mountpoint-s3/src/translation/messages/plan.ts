/** Texts of the preview of a change, a removal or a set-up. */
export const planMessages = {
  what: {
    change: 'what the change comes to',
    remove: 'what the removal comes to',
    setUp: 'what the set-up comes to',
    mount: 'this mount',
    cluster: 'this cluster',
  },
  status: {
    incomplete: 'Not complete yet',
    loading: 'Being planned…',
    updating: 'Being brought up to date…',
    failed: 'Can’t be shown',
    outdated: 'Can’t be brought up to date',
    errors_one: '{{count}} problem to mend',
    errors_other: '{{count}} problems to mend',
    ready: 'Ready to be asked for',
    nothing: {
      change: 'Nothing to do: the mount is like that already',
      remove: 'Nothing to do: the mount is gone already',
      setUp: 'Nothing to do: the cluster is set up like that',
    },
  },
  missing: {
    mount: 'Say which mount is meant to see what becomes of it.',
    cluster: 'Choose a cluster to see what becomes of it.',
  },
  failed: {
    note: 'You can ask for it all the same: everything is checked once more before a pull request is opened.',
  },
  kind: {
    inPlace: 'The mount is changed in place',
    inPlaceText: 'Its volume and its claim stay what they are.',
    second: 'A second mount beside the first: `{{name}}`',
    secondText:
      'Kubernetes can’t change this for a volume in use. The first mount stays as it is until you remove it.',
    manifests: 'Step 1 of 2: the claim and the volume go',
    manifestsText:
      'The record and the permissions stay until you ask once more. No object in S3 is deleted.',
    record: 'Step 2 of 2: the record and the permissions go',
    recordText: 'No object in S3 is deleted.',
  },
  changes: {
    title: 'What changes',
    settings: 'The settings',
    none: 'none',
    yes: 'yes',
    no: 'no',
    name: 'Setting',
    before: 'Now',
    after: 'After the merge',
    value: 'Value',
    differs: 'How the second mount differs',
    firstMount: 'First mount',
    secondMount: 'Second mount',
  },
  settings: {
    region: 'Region',
    account: 'AWS account',
    partition: 'AWS partition',
    root: 'Folder in the repository',
    bucketResourceOwner: 'Owner of the buckets in the catalog',
    tag: 'Tag {{tag}}',
  },
  grants: {
    granted: 'What is granted',
    stays: 'What stays granted until the second step',
    lost: 'What is granted no longer',
  },
  files: {
    none: 'The pull request would hold no file.',
    onlyHidden_one:
      'The pull request would hold {{count}} file, of a mount that you may not see.',
    onlyHidden_other:
      'The pull request would hold {{count}} files, all of mounts that you may not see.',
    hidden_one: 'and {{count}} file of a mount that you may not see',
    hidden_other: 'and {{count}} files of mounts that you may not see',
    leftOut:
      'There are too many files to show the text of each. The pull request will have it.',
    changesIn: 'Changes in {{path}}',
    view: 'How the file is shown',
    changes: 'What changes',
    whole: 'The whole file',
    skipped_one: '{{count}} line that stays',
    skipped_other: '{{count}} lines that stay',
    added: 'Added:',
    removed: 'Removed:',
  },
} as const;
