import { isKept } from './isKept';

describe('isKept', () => {
  it.each([
    ['', 'clusters/data-prod/s3-mounts/cluster.yaml'],
    ['', 'clusters/data-prod/s3-mounts/mounts/ml/images/README.md'],
    ['', 'buckets/acme/catalog-info.yaml'],
    ['', 'modules/mountpoint-s3/v1/versions.tf'],
    ['platform/s3', 'platform/s3/clusters/data-prod/s3-mounts/cluster.yaml'],
    ['platform/s3', '.github/workflows/s3-mounts-data-prod.yaml'],
    ['platform/s3', 'atlantis.yaml'],
  ])('below %j keeps %s', (root, path) => {
    expect(isKept(root, path)).toBe(true);
  });

  it.each([
    ['', 'README.md'],
    ['', 'clusters/data-prod/apps/secret.yaml'],
    ['', '.github/workflows/release.yaml'],
    ['platform/s3', 'clusters/data-prod/s3-mounts/cluster.yaml'],
    ['platform/s3', 'platform/s3x/buckets/acme/catalog-info.yaml'],
  ])('below %j leaves %s', (root, path) => {
    expect(isKept(root, path)).toBe(false);
  });
});
