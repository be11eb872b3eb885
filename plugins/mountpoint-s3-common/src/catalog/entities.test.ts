import {
  componentEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  exampleCluster,
  fileOf,
  inputs,
  plan,
} from '../__testUtils__/examples';
import { readYaml } from '../text/readYaml';
import { MOUNT_ANNOTATIONS } from './annotations';

/** What Backstage's catalog puts every entity through. */
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const LONGEST = {
  cluster: `resource:default/${'c'.repeat(63)}`,
  namespace: 'n'.repeat(63),
  name: 'm'.repeat(63),
  bucket: 'b'.repeat(63),
  prefix: `${'p'.repeat(899)}/`,
  description: 'd'.repeat(1000),
};

function entities(more: Record<string, unknown>, clusterName?: string) {
  const bundle = plan(more, exampleCluster({}, clusterName));
  const { namespace, name, bucket } = bundle.mount;
  return {
    entityRef: bundle.entityRef,
    mount: readYaml(
      fileOf(bundle, `mounts/${namespace}/${name}/catalog-info.yaml`),
    ) as Entity,
    bucket: readYaml(
      fileOf(bundle, `buckets/${bucket}/catalog-info.yaml`),
    ) as Entity,
  };
}

describe.each<[Record<string, unknown>, string]>([
  [{}, 'data-prod'],
  [{ prefix: 'a"b|c/', description: '${x} --- $text: "a"' }, 'data.prod_1'],
  [{ namespace: 'no', name: '1e3', bucket: '123' }, 'null'],
  [{ bucket: 'acme--x--usw2-az1--x-s3' }, 'data-prod'],
  [LONGEST, 'c'.repeat(63)],
])('the entities of %j on %s', (more, clusterName) => {
  const { entityRef, mount, bucket } = entities(more, clusterName);

  it('are accepted by the catalog', async () => {
    expect(await policy.enforce(mount)).toEqual(mount);
    expect(await policy.enforce(bucket)).toEqual(bucket);
    expect(await componentEntityV1alpha1Validator.check(mount)).toBe(true);
    expect(await resourceEntityV1alpha1Validator.check(bucket)).toBe(true);
  });

  it('are those that the plan and each other refer to', () => {
    expect(stringifyEntityRef(mount)).toBe(entityRef);
    expect(mount.spec?.dependsOn).toEqual([
      stringifyEntityRef(bucket),
      inputs(more).cluster,
    ]);
    for (const ref of mount.spec?.dependsOn as string[]) {
      expect(stringifyEntityRef(parseEntityRef(ref))).toBe(ref);
    }
  });
});

it('the component says what is mounted, and who owns it', () => {
  const { mount } = entities({ prefix: 'images/', access: 'read-write' });
  expect(mount.spec).toMatchObject({
    type: 's3-mount',
    owner: 'group:default/data-science',
  });
  expect(mount.metadata.annotations).toMatchObject({
    [MOUNT_ANNOTATIONS.bucket]: 'acme-ml-datasets',
    [MOUNT_ANNOTATIONS.prefix]: 'images/',
    [MOUNT_ANNOTATIONS.access]: 'read-write',
    [MOUNT_ANNOTATIONS.claim]: 'product-images',
  });
});

it('a bucket has one entity, whoever mounts it from wherever', () => {
  const { bucket } = entities({});
  expect(
    entities(
      { name: 'x', owner: 'user:default/ada', region: 'eu-west-1' },
      'other',
    ).bucket,
  ).toEqual(bucket);
});

it("a bucket's owner is the operator's choice", () => {
  const owner = 'group:default/platform';
  const bundle = plan({}, exampleCluster({ bucketResourceOwner: owner }));
  expect(
    readYaml(fileOf(bundle, 'acme-ml-datasets/catalog-info.yaml')),
  ).toHaveProperty('spec.owner', owner);
});
