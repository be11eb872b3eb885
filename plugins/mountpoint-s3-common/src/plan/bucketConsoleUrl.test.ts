import { bucketConsoleUrl } from './bucketConsoleUrl';

describe('bucketConsoleUrl', () => {
  it.each([
    [
      { bucket: 'acme-ml', prefix: '', region: 'us-west-2' },
      'https://us-west-2.console.aws.amazon.com/s3/buckets/acme-ml?region=us-west-2&bucketType=general',
    ],
    [
      { bucket: 'acme-ml', prefix: 'a/b c/', region: 'cn-north-1' },
      'https://cn-north-1.console.amazonaws.cn/s3/buckets/acme-ml?region=cn-north-1&bucketType=general&prefix=a%2Fb%20c%2F',
    ],
    [
      {
        bucket: 'acme--usw2-az1--x-s3',
        prefix: 'a/',
        region: 'us-west-2',
      },
      'https://us-west-2.console.aws.amazon.com/s3/buckets/acme--usw2-az1--x-s3?region=us-west-2&bucketType=directory&prefix=a%2F',
    ],
    [
      {
        bucket:
          'arn:aws-us-gov:s3:us-gov-west-1:111122223333:accesspoint/training',
        prefix: 'a/',
        region: 'us-gov-west-1',
      },
      'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/ap/111122223333/training?region=us-gov-west-1',
    ],
  ])('of %j is %s', (mount, url) => {
    expect(bucketConsoleUrl(mount)).toBe(url);
  });

  it.each([
    '"&x=1#?',
    '${x}/',
    'été 日本/',
    'a%2e%2e/',
    'a+b/',
    '👩‍🔬/',
    "'</a>/",
  ])('carries the prefix %s and nothing else', prefix => {
    const url = new URL(
      bucketConsoleUrl({ bucket: 'acme-ml', prefix, region: 'us-west-2' }),
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      region: 'us-west-2',
      bucketType: 'general',
      prefix,
    });
    expect(url.href).not.toMatch(/["'<> ]/);
  });
});
