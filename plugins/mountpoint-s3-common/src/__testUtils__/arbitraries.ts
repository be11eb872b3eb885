import fc from 'fast-check';
import { Cluster, PIPELINES, STATE_BACKENDS } from '../cluster/Cluster';
import { parseCluster } from '../cluster/parseCluster';
import { PARTITIONS, Partition } from '../rules/aws';
import { checkDescription } from '../rules/description';
import { USAGES } from '../rules/usages';
import { ACCESS_MODES, CACHES } from '../request/MountRequest';
import { HOSTILE_DESCRIPTIONS, MISREAD_NAMES } from './examples';

type Data = Record<string, unknown>;

/**
 * Regions, and how the IDs of their zones begin.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
 */
const REGIONS: Record<Partition, Record<string, string>> = {
  aws: {
    'us-west-2': 'usw2',
    'us-east-1': 'use1',
    'eu-central-1': 'euc1',
    'ap-northeast-1': 'apne1',
    'ap-southeast-2': 'apse2',
    'il-central-1': 'ilc1',
    'me-south-1': 'mes1',
  },
  'aws-cn': { 'cn-north-1': 'cnn1', 'cn-northwest-1': 'cnnw1' },
  'aws-us-gov': { 'us-gov-west-1': 'usgw1', 'us-gov-east-1': 'usge1' },
};

const LOWER = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];
const UPPER = LOWER.map(letter => letter.toUpperCase());

/** A text over an alphabet, mostly short, sometimes as long as it may be. */
function over(alphabet: readonly string[], min: number, max: number) {
  const unit = fc.constantFrom(...alphabet);
  const text = (from: number, to: number) =>
    fc
      .array(unit, { minLength: from, maxLength: to, size: 'max' })
      .map(chars => chars.join(''));
  return fc.oneof(
    { weight: 5, arbitrary: text(min, Math.min(max, min + 12)) },
    { weight: 1, arbitrary: text(min, max) },
    { weight: 1, arbitrary: text(max, max) },
  );
}

/** A text whose ends are narrower than its middle, of at most `max`. */
function ended(
  ends: readonly string[],
  middle: readonly string[],
  max: number,
) {
  return fc.oneof(
    fc.constantFrom(...ends),
    fc
      .tuple(
        fc.constantFrom(...ends),
        over(middle, 0, max - 2),
        fc.constantFrom(...ends),
      )
      .map(parts => parts.join('')),
  );
}

const ALNUM = [...LOWER, ...DIGITS];

/** DNS labels, those among them that YAML readers misread. */
export const dnsLabel = fc.oneof(
  { weight: 4, arbitrary: ended(ALNUM, [...ALNUM, '-', '-'], 63) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...MISREAD_NAMES.filter(n => /^[a-z0-9-]+$/.test(n)),
    ),
  },
  // A small space, in which names meet: a-b/c and a/b-c.
  { weight: 2, arbitrary: ended(['a', 'b'], ['a', '-', 'b'], 5) },
);

const entityName = ended(ALNUM, [...ALNUM, '-', '_', '.'], 63).filter(
  name => !name.includes('..') && !name.endsWith('.lock'),
);

const account = over(DIGITS, 12, 12);

const printable = Array.from({ length: 95 }, (_, i) =>
  String.fromCharCode(32 + i),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Texts that are a legal description: any characters that can be seen. */
const description = fc
  .oneof(
    fc.constantFrom(...HOSTILE_DESCRIPTIONS),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    over([...printable, 'é', '日', '👩‍🔬', '“', '\u200b'], 1, 900),
  )
  .filter(text => text !== '' && checkDescription(text) === undefined);

const folder = over(
  printable.filter(char => !'/*?'.includes(char)),
  1,
  60,
).filter(
  name => name === name.trim() && !/^\.\.?$/.test(name) && !name.includes('${'),
);

/** Key prefixes: every printable character that IAM reads as itself. */
const prefix = fc.oneof(
  fc.constant(''),
  fc
    .array(folder, { minLength: 1, maxLength: 14 })
    .map(folders => `${folders.join('/')}/`)
    .filter(({ length }) => length <= 900),
  over(
    printable.filter(char => !'/*?$'.includes(char)),
    899,
    899,
  ).map(name => `${name.replace(/^[ .]|[ .]$/g, 'x')}/`),
);

const quantity = fc
  .tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom('', 'Ki', 'Mi', 'Gi', 'Ti', 'k', 'M', 'G', 'T'),
  )
  .map(([amount, suffix]) => `${amount}${suffix}`);

const image = fc.oneof(
  fc.constantFrom(
    'busybox:1.37',
    'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
    'registry.example.com:5000/team/app:v1',
    `public.ecr.aws/docker/library/python@sha256:${'0'.repeat(64)}`,
  ),
  fc
    .tuple(dnsLabel, over([...LOWER, ...UPPER, ...DIGITS], 1, 120))
    .filter(([, tag]) => tag !== 'latest')
    .map(
      ([name, tag]) =>
        `${name.replace(/-{2,}/g, '-').replace(/-$/, '')}:${tag}`,
    ),
);

const mountPath = fc
  .array(over([...LOWER, ...UPPER, ...DIGITS, '.', '_', '-'], 1, 30), {
    minLength: 2,
    maxLength: 5,
  })
  .filter(
    parts =>
      parts.every(part => !/^\.\.?$/.test(part)) &&
      !['dev', 'etc', 'proc', 'sys'].includes(parts[0]),
  )
  .map(parts => `/${parts.join('/')}`);

const tag = over(
  [...LOWER, ...UPPER, ...DIGITS, ...' _.:/=+-@', 'é', '日'],
  1,
  60,
).filter(text => !/^aws:/i.test(text));

/** Content of a `cluster.yaml`, and the name of its folder. */
export const clusterData: fc.Arbitrary<{ name: string; data: Data }> = fc
  .record({
    name: entityName,
    cluster: ended(
      [...LOWER, ...UPPER, ...DIGITS],
      [...LOWER, ...UPPER, ...DIGITS, '-', '_'],
      100,
    ),
    partition: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Partition>('aws') },
      { weight: 1, arbitrary: fc.constantFrom(...PARTITIONS) },
    ),
    region: fc.nat(),
    account,
    identity: fc.constantFrom('irsa', 'pod-identity'),
    credentials: fc.constantFrom('driver', 'pod'),
    addon: fc.constantFrom('managed', 'blueprints', 'existing'),
    addonVersion: fc
      .tuple(fc.constantFrom(2, 2, 2, 3), fc.nat(12), fc.nat(3), fc.nat(9))
      .map(([a, b, c, d]) => `v${a}.${b}.${c}-eksbuild.${d}`),
    driverRole: maybe(
      over([...LOWER, ...UPPER, ...DIGITS, ...'_+=,.@-'], 1, 64),
    ),
    argocd: fc.record({
      namespace: maybe(dnsLabel),
      repoURL: fc.constantFrom(
        'https://git.example.com/acme/gitops.git',
        'git@git.example.com:acme/gitops.git',
        'ssh://git@git.example.com:2222/acme/gitops.git',
      ),
      revision: maybe(fc.constantFrom('main', 'no', '1e3', 'release/2026-11')),
      destination: maybe(
        fc.constantFrom('https://kubernetes.default.svc', 'data-prod', '123'),
      ),
    }),
    root: maybe(fc.constantFrom('platform', 'platform/s3', 'no/0o14', 'a.b')),
    tags: maybe(fc.dictionary(tag, tag, { maxKeys: 4 })),
    permissionsBoundary: fc.boolean(),
    rolePath: maybe(fc.constantFrom('/', '/platform/', '/a/b-c/d_e/')),
    bucketResourceOwner: maybe(
      fc.constantFrom('group:default/platform', 'unknown'),
    ),
    stateBackend: maybe(fc.constantFrom(...STATE_BACKENDS)),
    pipelines: fc.subarray([...PIPELINES]),
  })
  .map(({ name, ...of }) => {
    const regions = Object.keys(REGIONS[of.partition]);
    const existing = of.addon === 'existing';
    return {
      name,
      data: {
        ...of,
        version: 1,
        region: regions[of.region % regions.length],
        driverRole: existing
          ? of.driverRole ?? (of.credentials === 'driver' ? 'x' : undefined)
          : undefined,
        permissionsBoundary: of.permissionsBoundary
          ? `arn:${of.partition}:iam::${of.account}:policy/boundary`
          : undefined,
      },
    };
  });

/** Clusters. */
export const cluster: fc.Arbitrary<Cluster> = clusterData.map(parseCluster);

const whole = fc.integer({ min: 1, max: 999_999_999 }).map(String);
const partSize = fc.integer({ min: 5 * 2 ** 20, max: 5 * 2 ** 30 }).map(String);
const mode = fc
  .integer({ min: 0, max: 0o777 })
  .map(value => value.toString(8).padStart(3, '0'));
const url = fc.constantFrom(
  'https://s3.example.com',
  'http://10.0.0.1:4318/v1',
);
const FLAG = fc.constant(undefined);

/** Mountpoint's options, by the values that they take. */
const OPTION_VALUES: Record<string, fc.Arbitrary<string | undefined>> = {
  'aws-max-attempts': whole,
  bind: fc.constantFrom('eth0', 'ens5'),
  'bucket-type': fc.constantFrom('general-purpose', 'directory'),
  debug: FLAG,
  'debug-crt': FLAG,
  'dir-mode': mode,
  'dual-stack': FLAG,
  'endpoint-url': url,
  'file-mode': mode,
  'force-path-style': FLAG,
  'incremental-upload': FLAG,
  'infer-content-type': FLAG,
  'log-metrics': FLAG,
  'max-cache-size': fc.constantFrom('1', '2'),
  'max-threads': whole,
  'maximum-throughput-gbps': whole,
  'negative-metadata-ttl': fc.oneof(
    whole,
    fc.constantFrom('minimal', 'indefinite'),
  ),
  'no-sign-request': FLAG,
  'otlp-endpoint': url,
  'otlp-export-interval': whole,
  'part-size': partSize,
  'read-part-size': partSize,
  'requester-pays': FLAG,
  sse: fc.constantFrom('aws:kms', 'aws:kms:dsse', 'AES256'),
  'storage-class': fc.constantFrom('STANDARD_IA', 'INTELLIGENT_TIERING'),
  'transfer-acceleration': FLAG,
  'upload-checksums': fc.constantFrom('crc32c', 'off'),
  'write-part-size': partSize,
};

const mountOptions: fc.Arbitrary<Record<string, string | undefined>> = fc.oneof(
  fc.constant({}),
  fc.record(OPTION_VALUES, { requiredKeys: [] }),
);

/** The options among the given ones that the rest of the request allows. */
function fitting(
  given: Record<string, string | undefined>,
  mount: Data,
  on: Cluster,
): string[] {
  const bucket = String(mount.bucket);
  const directory = bucket.endsWith('--x-s3');
  const writes = mount.access !== 'read-only';
  const [, major = 9, minor = 9] = (
    /^v(\d+)\.(\d+)/.exec(on.addonVersion ?? '') ?? []
  ).map(Number);
  const since = (needed: number) => major > 2 || minor >= needed;
  const rules: Record<string, boolean> = {
    'bucket-type': bucket.startsWith('arn:'),
    'incremental-upload': writes && /--[a-z]+\d-az\d--x-s3$/.test(bucket),
    'infer-content-type': since(8),
    'max-cache-size': /\d{2}(?:Mi|Gi|Ti|M|G|T)$/.test(
      String(mount.cacheSize ?? ''),
    ),
    'otlp-endpoint': since(2),
    'otlp-export-interval': since(2) && 'otlp-endpoint' in given,
    'read-part-size': !('part-size' in given),
    'write-part-size': !('part-size' in given),
    sse: writes && mount.kmsKeyArn === undefined,
    'storage-class': !directory,
    'transfer-acceleration': !directory && !/[.:]/.test(bucket),
  };
  return Object.entries(given)
    .filter(([key]) => rules[key] ?? true)
    .map(([key, value]) => (value === undefined ? key : `${key}=${value}`));
}

const generalPurpose = ended(ALNUM, [...ALNUM, '-', '.'], 63).filter(
  name =>
    name.length >= 3 &&
    !name.includes('..') &&
    !/^(?:xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(?:-s3alias|--ol-s3|\.mrap|--xa?-s3|--table-s3)$/.test(name) &&
    !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name),
);

const zone = fc.constantFrom('az1', 'az4', 'lax1-az1', 'phx2-az1');
const directoryBase = ended(ALNUM, [...ALNUM, '-'], 35).filter(
  // With the zone's suffix, `xn` makes `xn--`, which AWS reserves.
  base => !/^(?:xn(?:--|$)|sthree-|amzn-s3-demo-)/.test(base),
);

/** The inputs of a mount that a cluster takes, as somebody would give them. */
export function mountInputs(on: Cluster): fc.Arbitrary<Data> {
  const regions = REGIONS[on.partition];
  const mustBePod = on.addon === 'existing' && on.driverRole === undefined;
  return fc
    .record({
      namespace: dnsLabel.filter(
        name =>
          !name.startsWith('kube-') &&
          name !== 'mount-s3' &&
          name !== on.argocd.namespace,
      ),
      name: dnsLabel,
      owner: fc
        .tuple(fc.constantFrom('group', 'user'), entityName, entityName)
        .map(([kind, namespace, name]) => `${kind}:${namespace}/${name}`),
      description: maybe(description),
      kind: fc.constantFrom('general', 'general', 'directory', 'point'),
      generalPurpose,
      directoryBase,
      zone,
      point: ended(ALNUM, [...ALNUM, '-'], 50).filter(name => name.length >= 3),
      region: maybe(fc.constantFrom(...Object.keys(regions))),
      prefix,
      access: maybe(fc.constantFrom(...ACCESS_MODES)),
      allowOverwrite: fc.boolean(),
      usage: maybe(fc.constantFrom(...USAGES)),
      credentials: maybe(fc.constantFrom('driver', 'pod')),
      serviceAccount: dnsLabel.filter(name => name !== 'default'),
      manageServiceAccount: fc.boolean(),
      runAsUser: maybe(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
      runAsGroup: maybe(fc.integer({ min: 1, max: 2 ** 31 - 1 })),
      key: maybe(fc.tuple(account, over([...LOWER, ...DIGITS, '-'], 1, 64))),
      bucketOwner: maybe(fc.oneof(account, fc.constant(on.account))),
      cache: maybe(fc.constantFrom(...CACHES)),
      cacheSize: quantity,
      cacheStorageClass: dnsLabel,
      metadataTtl: maybe(
        fc.oneof(
          fc.integer({ min: 1, max: 3_153_600_000 }),
          fc.constantFrom('minimal', 'indefinite'),
        ),
      ),
      zonePinned: fc.boolean(),
      workload: maybe(fc.constantFrom('none', 'pod', 'training-job')),
      image,
      mountPath: maybe(mountPath),
      capacity: maybe(quantity),
      mountOptions,
    })
    .map(of => {
      const region = of.region ?? on.region;
      const directory = of.kind === 'directory';
      const pointRegion = of.region ?? on.region;
      const bucket = {
        general: of.generalPurpose,
        directory: `${of.directoryBase}--${regions[region]}-${of.zone}--x-s3`,
        point: `arn:${on.partition}:s3:${pointRegion}:${
          of.key?.[0] ?? on.account
        }:accesspoint/${of.point}`,
      }[of.kind]!;
      const credentials = mustBePod ? 'pod' : of.credentials;
      const pod = (credentials ?? on.credentials) === 'pod';
      const access = of.access ?? 'read-only';
      const cache = of.cache ?? 'none';
      const workload = of.workload ?? 'none';
      const mount: Data = {
        cluster: `resource:default/${on.name}`,
        namespace: of.namespace,
        name: of.name,
        owner: of.owner,
        description: of.description,
        bucket,
        region: of.region,
        prefix: of.prefix,
        access: of.access,
        allowOverwrite: access === 'read-only' ? false : of.allowOverwrite,
        usage: of.usage,
        credentials,
        serviceAccount: pod ? of.serviceAccount : undefined,
        manageServiceAccount: pod ? of.manageServiceAccount : undefined,
        runAsUser: of.runAsUser,
        runAsGroup: of.runAsGroup,
        kmsKeyArn:
          of.key &&
          `arn:${on.partition}:kms:${region}:${of.key[0]}:key/${of.key[1]}`,
        bucketOwner: of.bucketOwner,
        cache: of.cache,
        cacheSize: cache === 'none' ? undefined : of.cacheSize,
        cacheStorageClass:
          cache === 'ephemeral' ? of.cacheStorageClass : undefined,
        metadataTtl: of.metadataTtl,
        zonePinned: directory ? of.zonePinned : undefined,
        workload: of.workload,
        image: workload === 'none' ? undefined : of.image,
        mountPath: workload === 'none' ? undefined : of.mountPath,
        capacity: of.capacity,
      };
      return {
        ...mount,
        mountOptions: fitting(of.mountOptions, { ...mount, access }, on),
      };
    });
}

/** What a mount takes from another, to meet it in a file or a role. */
const SHARED: Record<string, (one: Data, other: Data) => Data> = {
  namespace: ({ namespace }) => ({ namespace }),
  name: ({ name }) => ({ name }),
  bucket: ({ bucket, region, kmsKeyArn }) => ({
    bucket,
    region,
    kmsKeyArn,
    zonePinned: undefined,
    mountOptions: [],
  }),
  serviceAccount: ({ serviceAccount }, other) =>
    serviceAccount && other.serviceAccount ? { serviceAccount } : {},
};

/** A cluster with the inputs of two mounts on it, which have some in common. */
export const clusterWithMounts = cluster.chain(on =>
  fc
    .record({
      one: mountInputs(on),
      two: mountInputs(on),
      shared: fc.subarray(Object.keys(SHARED)),
    })
    .map(({ one, two, shared }) => ({
      cluster: on,
      one,
      other: shared.reduce<Data>(
        (other, what) => ({ ...other, ...SHARED[what](one, other) }),
        two,
      ),
    })),
);
