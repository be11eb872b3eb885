import { exampleCluster, fileOf, plan } from '../__testUtils__/examples';
import { DRIVER_ATTRIBUTES } from '../__testUtils__/mountpointFlags';
import { readYaml } from '../text/readYaml';

const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const POD_IDENTITY = exampleCluster({ identity: 'pod-identity' });

describe('volumeAttributes', () => {
  it.each<[Record<string, unknown>, Record<string, string>]>([
    [{}, { bucketName: 'acme-ml-datasets', authenticationSource: 'driver' }],
    [
      { ...POD, region: 'eu-west-1' },
      {
        bucketName: 'acme-ml-datasets',
        authenticationSource: 'pod',
        // STS is asked where the cluster is, not where the bucket is.
        stsRegion: 'us-west-2',
      },
    ],
    [
      { cache: 'emptyDir', cacheSize: '10Gi' },
      {
        bucketName: 'acme-ml-datasets',
        authenticationSource: 'driver',
        cache: 'emptyDir',
        cacheEmptyDirSizeLimit: '10Gi',
      },
    ],
    [
      { cache: 'memory', cacheSize: '512Mi' },
      {
        bucketName: 'acme-ml-datasets',
        authenticationSource: 'driver',
        cache: 'emptyDir',
        cacheEmptyDirSizeLimit: '512Mi',
        cacheEmptyDirMedium: 'Memory',
      },
    ],
    [
      { cache: 'ephemeral', cacheSize: '7', cacheStorageClass: '123' },
      {
        bucketName: 'acme-ml-datasets',
        authenticationSource: 'driver',
        cache: 'ephemeral',
        cacheEphemeralStorageClassName: '123',
        cacheEphemeralStorageResourceRequest: '7',
      },
    ],
    [
      { bucket: 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a' },
      {
        bucketName: 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
        authenticationSource: 'driver',
      },
    ],
  ])('of %j are strings that the driver knows', (more, attributes) => {
    const text = fileOf(plan(more), 'persistent-volume.yaml');
    const { volumeAttributes } = (readYaml(text) as any).spec.csi;
    expect(volumeAttributes).toEqual(attributes);
    for (const [key, value] of Object.entries(attributes)) {
      expect(DRIVER_ATTRIBUTES).toContain(key);
      expect(text).toContain(`${key}: ${JSON.stringify(value)}\n`);
    }
  });

  it('are the same with Pod Identity, because a volume outlives the choice', () => {
    const text = fileOf(plan(POD, POD_IDENTITY), 'persistent-volume.yaml');
    expect((readYaml(text) as any).spec.csi.volumeAttributes).toEqual({
      bucketName: 'acme-ml-datasets',
      authenticationSource: 'pod',
      stsRegion: 'us-west-2',
    });
  });
});
