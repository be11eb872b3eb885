/** Texts of the live preview of a plan. */
export const previewMessages = {
  title: 'What you ask for',
  what: {
    core: 'the preview',
    cluster: 'the cluster',
  },
  tabs: { overview: 'Overview', files: 'Files', picture: 'Picture' },
  status: {
    incomplete: 'Not complete yet',
    loading: 'Looking at the cluster…',
    unknown: 'Only partly known',
    errors_one: '{{count}} problem to mend',
    errors_other: '{{count}} problems to mend',
    nothingToDo: 'Nothing to do: this mount is there',
    ready: 'Ready to be asked for',
  },
  missing: {
    title: 'Still to fill in',
    clusterFirst: 'Choose a cluster to see files, permissions and picture.',
  },
  unknown: {
    title: 'What isn’t known',
    cluster:
      'How the cluster is set up. Without it, files, permissions and picture can’t be shown.',
    allowed:
      'What the operator of Backstage allows you. It is checked when you ask for the mount.',
    files: 'Which of the files are in the GitOps repository already.',
    hiddenMount:
      'A mount of this name is there already, and you may not see it. Choose another name, unless it is the very same.',
  },
  severity: { error: 'Problem', warning: 'Warning', advice: 'Advice' },
  findings: {
    title: 'Good to know',
    none: 'Nothing to say about this request.',
    advice_one: '{{count}} piece of advice',
    advice_other: '{{count}} pieces of advice',
    goTo: 'Go to “{{field}}”',
    otherPage: 'on the page “{{page}}”',
  },
  grants: { title: 'What is granted' },
  files: {
    title: 'Files of the pull request',
    of: 'compared with {{repository}} at {{commit}}',
    ofNoCommit: 'compared with {{repository}}',
    content: 'Content of {{path}}',
    what: 'file',
    change: {
      new: 'new',
      changed: 'changed',
      same: 'already there',
      deleted: 'deleted',
      hidden: 'there, not yours to see',
      unknown: 'not compared',
    },
  },
  picture: {
    text: 'Picture of the mount. {{connections}}',
    connection: '{{from}} {{verb}} {{to}}.',
  },
} as const;
