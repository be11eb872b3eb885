import { checkBucket, describeBucket } from './bucket';

const longest = 'b'.repeat(63);

describe('checkBucket', () => {
  it.each([
    ['abc'],
    ['acme-ml-datasets'],
    ['logs.example.com'],
    ['123'],
    ['1.2.3.4.5'],
    ['no1'],
    [longest],
    ['acme-111122223333-us-west-2-an'],
    ['acme-scratch--usw2-az1--x-s3'],
    ['a--use1-az4--x-s3'],
    ['edge--usw2-lax1-az1--x-s3'],
    ['edge--use1-dfw2-lz1--x-s3'],
    ['gov--usgw1-az1--x-s3'],
    ['arn:aws:s3:us-west-2:111122223333:accesspoint/team-a'],
    ['arn:aws-cn:s3:cn-north-1:111122223333:accesspoint/team-a'],
    ['arn:aws-us-gov:s3:us-gov-west-1:111122223333:accesspoint/team-a'],
  ])('accepts %s', name => {
    expect(checkBucket(name)).toBeUndefined();
  });

  it.each([
    ['', 'is not a bucket'],
    ['ab', 'allowed are 3 to 63'],
    [`${longest}b`, 'allowed are 3 to 63'],
    ['Acme-Data', 'has upper-case letters'],
    ['Acme-Data', 'such as `acme-data`'],
    ['ACME_DATA', 'has upper-case letters'],
    ['acme_data', 'is not a bucket'],
    ['-acme', 'beginning and ending with a letter or digit'],
    ['acme-', 'beginning and ending with a letter or digit'],
    ['.acme', 'beginning and ending with a letter or digit'],
    ['acme data', 'is not a bucket'],
    ['acme/data', 'is not a bucket'],
    ['acme\n', 'is not a bucket'],
    ['açme', 'is not a bucket'],
    ['192.168.5.4', 'has the form of an IP address'],
    ['999.1.1.1', 'has the form of an IP address'],
    ['acme..data', 'two dots in a row'],
    ['../acme', 'two dots in a row'],
    ['xn--acme', 'begins with `xn--`'],
    ['sthree-acme', 'begins with `sthree-`'],
    ['sthree-configurator', 'begins with `sthree-`'],
    ['amzn-s3-demo-bucket', 'begins with `amzn-s3-demo-`'],
    ['acme--ol-s3', 'ends in `--ol-s3`'],
    ['acme.mrap', 'ends in `.mrap`'],
    ['acme--table-s3', 'ends in `--table-s3`'],
    ['acme--usw2-az1--xa-s3', 'ends in `--xa-s3`'],
    ['team-a-x1y2z3-s3alias', "give the access point's ARN"],
    ['s3://acme-data/images/', "give the bucket's name alone"],
    ['arn:aws:s3:::acme-data', "not an access point's ARN"],
    ['arn:aws:s3::111122223333:accesspoint/x.mrap', "not an access point's"],
    ['arn:aws:s3:us-west-2:1:accesspoint/team-a', "not an access point's"],
    [
      'arn:aws:s3:us-west-2:111122223333:accesspoint/*',
      "not an access point's",
    ],
    ['acme--us-west-2a--x-s3', 'carries `us-west-2a`, the name of an'],
    ['acme--us-west-2a--x-s3', "carries the zone's ID, such as `usw2-az1`"],
    ['acme--us-gov-west-1a--x-s3', 'carries `us-gov-west-1a`'],
    ['acme--x-s3', '<name>--<zone id>--x-s3'],
    ['--usw2-az1--x-s3', '<name>--<zone id>--x-s3'],
    ['ac.me--usw2-az1--x-s3', '<name>--<zone id>--x-s3'],
    ['Acme--usw2-az1--x-s3', '<name>--<zone id>--x-s3'],
    ['acme--usw2--x-s3', '<name>--<zone id>--x-s3'],
    [`${'a'.repeat(50)}--usw2-az1--x-s3`, 'at most 63'],
    ['xn--acme--usw2-az1--x-s3', 'begins with `xn--`'],
  ])('refuses %j and says %s', (name, reason) => {
    expect(checkBucket(name)).toContain(reason);
  });

  it('shows the value in its message, on one line', () => {
    expect(checkBucket('Acme')).toMatch(/^`Acme` /);
    expect(checkBucket('a\nb')).toMatch(/^`a\\nb` /);
  });
});

describe('describeBucket', () => {
  it.each([
    ['acme-data', { kind: 'general-purpose', name: 'acme-data' }],
    [
      'a--usw2-az1--x-s3',
      {
        kind: 'directory',
        name: 'a--usw2-az1--x-s3',
        zoneId: 'usw2-az1',
        availabilityZone: true,
      },
    ],
    [
      'a--b--usw2-lax1-az1--x-s3',
      {
        kind: 'directory',
        name: 'a--b--usw2-lax1-az1--x-s3',
        zoneId: 'usw2-lax1-az1',
        availabilityZone: false,
      },
    ],
    [
      'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
      {
        kind: 'access-point',
        name: 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
      },
    ],
  ])('reads %s', (name, expected) => {
    expect(describeBucket(name)).toEqual(expected);
  });
});
