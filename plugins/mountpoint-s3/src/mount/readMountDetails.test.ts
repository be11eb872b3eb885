import { readMountDetails } from './readMountDetails';

function entity(annotations?: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'product-images', annotations },
  };
}

describe('readMountDetails', () => {
  it('reads what is there and names what is missing', () => {
    expect(
      readMountDetails(
        entity({
          's3-mounts/bucket': 'acme-ml-datasets',
          's3-mounts/access': 'read-only',
          's3-mounts/claim': '',
        }),
      ),
    ).toEqual({
      bucket: 'acme-ml-datasets',
      access: 'read-only',
      missing: [
        's3-mounts/region',
        's3-mounts/credentials',
        's3-mounts/namespace',
        's3-mounts/claim',
        's3-mounts/volume',
      ],
    });
  });

  it('reads an entity without annotations', () => {
    expect(readMountDetails(entity()).missing).toHaveLength(7);
  });
});
