/** Texts of the fields of the templates' forms. */
export const formMessages = {
  required: 'This is needed',
  requiredMark: 'Required',
  notAllowed:
    'The operator of Backstage does not allow `{{value}}` for you with what you have chosen',
  allowed: 'Allowed:',
  anyCharacters: '* stands for any characters',
  loadingChoices: 'Loading…',
  bucket: {
    generalPurpose: 'General purpose bucket',
    express: 'S3 Express One Zone bucket in the zone `{{zone}}`',
    expressOfRegion:
      'S3 Express One Zone bucket in the zone `{{zone}}` of {{region}}',
    accessPoint:
      'Access point `{{name}}` of the account {{account}} in {{region}}',
  },
  prefix: { address: 'Pods see `{{address}}`' },
  access: {
    asItIs: {
      title: 'As it is',
      description: 'Pods may do what they may do now.',
    },
    someLeft_one:
      'The operator of Backstage allows you this one with what you have chosen.',
    someLeft_other:
      'The operator of Backstage allows you these with what you have chosen.',
    'read-only': {
      title: 'Read files',
      description:
        'Pods list folders and open files. Nothing in the bucket can change.',
    },
    'read-write': {
      title: 'Read and add files',
      description:
        'Pods write new files too, each from its beginning to its end. They delete none.',
    },
    'read-write-delete': {
      title: 'Read, add and delete files',
      description: 'Pods delete files, too. What is deleted is gone at once.',
    },
  },
  usage: {
    dataset: 'A dataset to read',
    checkpoints: 'Checkpoints of a training',
    'model-cache': 'Models or a package cache',
    'spark-input': 'Input of Spark jobs',
    'spark-output': 'Output of Spark jobs',
    'spark-shuffle': 'Spark’s shuffle',
    logs: 'Log files',
    database: 'A database’s files',
    git: 'A Git repository',
    other: 'Something else',
  },
  verdict: {
    ok: 'Works well',
    warning: 'With care',
    error: 'Does not work',
  },
  cluster: {
    what: 'the list of clusters',
    region: 'Region',
    account: 'Account',
    identity: 'Identity',
    identities: { irsa: 'IRSA', 'pod-identity': 'EKS Pod Identity' },
    mounts: 'S3 mounts',
    setUp: {
      true: 'Set up',
      false: 'Not set up yet: this pull request brings that, too',
      unknown: 'Not known whether it is set up',
    },
    unknown:
      '`{{cluster}}` is no EKS cluster of the catalog that you may see: choose one of the list',
    none: 'The catalog has no EKS cluster that you may see. Ask those who run Backstage.',
    notSetUp: 'Not set up yet',
    noneAllowed:
      'The operator of Backstage allows you none of the clusters with what you have chosen.',
    noneSetUp: 'None of the clusters that you may see has S3 mounts.',
    fromCatalog:
      'The S3 Mounts backend does not answer. These are the catalog’s clusters; whether they are set up isn’t known.',
  },
  name: { volume: 'PersistentVolume: `{{volume}}`' },
  owner: {
    notAllowed:
      'You may not ask for mounts of `{{owner}}`: choose one of the list',
    none: 'None of your groups may have mounts, and neither may you. Ask those who run Backstage.',
    unknown:
      'Who of these may have mounts isn’t known, because the S3 Mounts backend does not answer.',
  },
  group: {
    given_one: '{{count}} filled in',
    given_other: '{{count}} filled in',
  },
  setUpCredentials: 'Whose IAM role do new mounts use?',
  fields: {
    bucket: 'Bucket',
    prefix: 'Prefix',
    access: 'What may your pods do?',
    usage: 'What is it for?',
    cluster: 'Cluster',
    namespace: 'Namespace',
    name: 'Name of the mount',
    owner: 'Owner',
    description: 'Description',
    workload: 'Example to start from',
    image: 'Image',
    mountPath: 'Folder in the container',
    runAsUser: 'User ID',
    runAsGroup: 'Group ID',
    allowOverwrite: 'Pods may replace existing files',
    region: 'Region of the bucket',
    kmsKeyArn: 'KMS key',
    bucketOwner: 'AWS account of the bucket',
    credentials: 'Whose IAM role reads the bucket?',
    serviceAccount: 'Service account',
    manageServiceAccount: 'Create the service account too',
    cache: 'Cache',
    cacheSize: 'Size of the cache',
    cacheStorageClass: 'StorageClass of the cache’s volume',
    metadataTtl: 'How old a pod’s view may be',
    zonePinned: 'Only in the bucket’s zone',
    capacity: 'Capacity',
    mountOptions: 'Mountpoint options',
    newName: 'Name of the second mount',
    remove: 'Take away',
    addon: 'Who installs the CSI driver?',
    addonVersion: 'Version of the EKS add-on',
    driverRole: 'IAM role of the driver',
    identity: 'How do service accounts get their IAM role?',
    argocdRepoURL: 'The GitOps repository as Argo CD clones it',
    argocdRevision: 'Branch that Argo CD follows',
    argocdNamespace: 'Namespace of Argo CD',
    argocdDestination: 'The cluster as Argo CD knows it',
    permissionsBoundary: 'Permissions boundary',
    rolePath: 'Path of roles and policies',
    tags: 'Tags',
    stateBackend: 'Where is Terraform’s state kept?',
    pipelines: 'What runs Terraform when a mount is merged?',
    acknowledgeStateMoves: 'I will make the Terraform state moves',
  },
} as const;
