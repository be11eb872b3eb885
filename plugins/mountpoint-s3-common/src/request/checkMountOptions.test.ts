import { inputs } from '../__testUtils__/examples';
import {
  BUILT_IN_FLAGS,
  DRIVER_ARGUMENTS,
  MOUNTPOINT_FLAGS,
} from '../__testUtils__/mountpointFlags';
import { MOUNTPOINT_OPTIONS } from '../rules/mountpointOptions';
import { checkMountOptions } from './checkMountOptions';
import { MountInputError } from './MountInputError';
import { parseMountRequest } from './parseMountRequest';

const EXPRESS = { bucket: 'acme--usw2-az1--x-s3' };
const LOCAL_ZONE = { bucket: 'acme--usw2-lax1-az1--x-s3' };
const ACCESS_POINT = {
  bucket: 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
};
const WRITING = { access: 'read-write' };
const CACHE = { cache: 'emptyDir', cacheSize: '1Gi' };

/** What is said of options; through the whole of parseMountRequest. */
function said(mountOptions: string[], more: Record<string, unknown> = {}) {
  try {
    parseMountRequest(inputs({ mountOptions, ...more }));
    return [];
  } catch (error) {
    if (!(error instanceof MountInputError)) {
      throw error;
    }
    expect(new Set(error.problems.map(({ field }) => field))).toEqual(
      new Set(['mountOptions']),
    );
    return error.problems.map(({ message }) => message);
  }
}

/** What else a request has to say for an option to make sense. */
const CONTEXT: Record<string, [Record<string, unknown>, string[]?]> = {
  'incremental-upload': [{ ...EXPRESS, ...WRITING }],
  'bucket-type': [ACCESS_POINT],
  'max-cache-size': [CACHE],
  'otlp-export-interval': [{}, ['otlp-endpoint=http://x']],
  sse: [WRITING],
};

describe('mountOptions', () => {
  const offered = [
    ...MOUNTPOINT_FLAGS,
    { name: 'aws-max-attempts', value: '10' },
  ].filter(({ name }) => !MOUNTPOINT_OPTIONS[name].refused);

  it.each(offered.map(({ name, value }) => [name, value] as const))(
    'takes %s as Mountpoint does',
    (name, value) => {
      const [more, others = []] = CONTEXT[name] ?? [{}];
      const option = value === undefined ? name : `${name}=${value}`;
      expect(said([option, ...others], more)).toEqual([]);
      const wrong = value === undefined ? `${name}=true` : name;
      const [problem, ...further] = said([wrong, ...others], more);
      expect(problem).toContain(`\`${wrong}\` `);
      expect(problem).toContain(
        value === undefined ? 'is a bare flag' : 'needs another value',
      );
      expect(further).toEqual([]);
    },
  );

  const refused = [
    ...MOUNTPOINT_FLAGS.map(({ name }) => name),
    ...BUILT_IN_FLAGS,
    ...Object.values(DRIVER_ARGUMENTS).flat(),
  ].filter(name => MOUNTPOINT_OPTIONS[name].refused);

  it.each([...new Set(refused)])(
    'refuses %s with and without a value, and says why',
    name => {
      for (const option of [name, `${name}=1`]) {
        expect(said([option])).toEqual([
          `\`${option}\` is not taken here, because ${MOUNTPOINT_OPTIONS[name].refused}`,
        ]);
      }
    },
  );

  it.each([
    ['debugg', 'is no option of Mountpoint: did you mean `debug`?'],
    ['max-thread=7', 'did you mean `max-threads`?'],
    ['s3-express-one-zone', 'is no option of Mountpoint'],
    ['accelerate', 'is no option of Mountpoint'],
    ['__proto__', 'is no option of Mountpoint'],
    ['constructor=1', 'is no option of Mountpoint'],
    ['toString', 'is no option of Mountpoint'],
    ['', 'holds a space or another character'],
    ['=', 'is no option of Mountpoint'],
    ['=debug', 'is no option of Mountpoint'],
    ['Debug', 'is no option of Mountpoint: did you mean `debug`?'],
    ['d', 'is no option of Mountpoint'],
    ['l=/x', 'is no option of Mountpoint'],
    ['--debug', 'begins with a hyphen: write `debug`'],
    ['-d', 'begins with a hyphen: write `d`'],
    ['max-threads 32', 'that the driver would split at'],
    [' debug', 'that the driver would split at'],
    ['debug ', 'that the driver would split at'],
    ['debug\n', 'that the driver would split at'],
    ['debug\u00a0', 'that the driver would split at'],
    ['max-threads=32,debug', 'needs another value'],
    ['max-threads=0', 'needs another value'],
    ['max-threads=-1', 'needs another value'],
    ['max-threads=1e3', 'needs another value'],
    ['max-threads=', 'needs another value'],
    ['max-threads=1=2', 'needs another value'],
    ['max-threads="16"', 'needs another value'],
    ['part-size=1048576', 'bytes from 5242880'],
    ['part-size=5368709121', 'to 5368709120'],
    ['dir-mode=0888', 'three octal digits'],
    ['dir-mode=1777', 'three octal digits'],
    ['file-mode=rw-r--r--', 'three octal digits'],
    ['negative-metadata-ttl=0', 'seconds, `minimal` or `indefinite`'],
    ['endpoint-url=s3.example.com', 'begins with `https://`'],
    ['endpoint-url=https://a@b', 'begins with `https://`'],
    ['storage-class=standard', 'a storage class'],
    ['upload-checksums=crc64nvme', '`crc32c` or `off`'],
    ['bind=eth0;reboot', 'a network interface'],
  ])('refuses %j: %s', (option, reason) => {
    const [problem, ...others] = said([option]);
    expect(problem).toContain(reason);
    expect(others).toEqual([]);
  });

  it.each<[string[], Record<string, unknown>]>([
    [['dir-mode=750', 'file-mode=0640'], {}],
    [['part-size=5242880'], {}],
    [['read-part-size=5368709120', 'write-part-size=8388608'], {}],
    [['bind=eth0', 'bind=eth1'], {}],
    [['max-cache-size=1024'], CACHE],
    [['max-cache-size=1023'], { ...CACHE, cache: 'memory' }],
    [['max-cache-size=1024'], { ...CACHE, cacheSize: '1100M' }],
    [['storage-class=GLACIER_IR'], WRITING],
    [['transfer-acceleration'], {}],
    [['sse=AES256'], WRITING],
    [['bucket-type=general-purpose'], ACCESS_POINT],
    [['incremental-upload'], { ...EXPRESS, access: 'read-write-delete' }],
    [['otlp-endpoint=https://x:4318/v1', 'otlp-export-interval=7'], {}],
  ])('takes %j with %j', (options, more) => {
    expect(said(options, more)).toEqual([]);
  });

  it.each<[string[], Record<string, unknown>, string]>([
    [['debug', 'debug'], {}, '`debug` is the second `debug`: allowed is one'],
    [
      ['max-threads=1', 'max-threads=2'],
      {},
      '`max-threads=2` is the second `max-threads`',
    ],
    [
      ['part-size=8388608', 'read-part-size=8388608'],
      {},
      '`part-size` and `read-part-size` can’t be given together',
    ],
    [
      ['write-part-size=8388608', 'part-size=8388608'],
      {},
      '`part-size` and `write-part-size` can’t be given together',
    ],
    [
      ['otlp-export-interval=60'],
      {},
      '`otlp-export-interval` needs `otlp-endpoint`',
    ],
    [['incremental-upload'], WRITING, 'which S3 Express in an Availability'],
    [['incremental-upload'], { ...LOCAL_ZONE, ...WRITING }, 'S3 Express in an'],
    [['incremental-upload'], EXPRESS, 'access is read-only'],
    [['storage-class=STANDARD_IA'], EXPRESS, 'is for general purpose buckets'],
    [['transfer-acceleration'], EXPRESS, 'is for general purpose buckets'],
    [['transfer-acceleration'], ACCESS_POINT, 'is for general purpose buckets'],
    [['transfer-acceleration'], { bucket: 'a.b.c' }, 'a dot in the bucket'],
    [['bucket-type=directory'], EXPRESS, 'follows from the bucket’s name'],
    [['sse=AES256'], {}, 'access is read-only: leave it out'],
    [
      ['sse=aws:kms'],
      {
        ...WRITING,
        kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/k',
      },
      'is given with `kmsKeyArn` already',
    ],
    [['max-cache-size=1'], {}, 'needs a cache: give `cache`'],
    [['max-cache-size=1025'], CACHE, 'allowed are at most 1024 MiB'],
    [
      ['max-cache-size=1024'],
      { ...CACHE, cacheSize: '1G' },
      'allowed are at most 953 MiB',
    ],
  ])('refuses %j with %j: %s', (options, more, reason) => {
    const [problem, ...others] = said(options, more);
    expect(problem.replaceAll("'", '’')).toContain(reason);
    expect(others).toEqual([]);
  });

  it('says everything that is wrong with a list at once', () => {
    expect(
      said([
        'uid=7',
        'debug',
        'debug',
        'part-size=8388608',
        'write-part-size=1',
      ]),
    ).toHaveLength(4);
  });

  it('is looked at apart from the rest too', () => {
    const request = parseMountRequest(inputs());
    expect(checkMountOptions({ ...request, mountOptions: ['o'] })).toEqual([
      expect.stringContaining('the driver refuses it'),
    ]);
  });
});
