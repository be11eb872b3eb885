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
import pluginAnnotations from '../__testUtils__/pluginAnnotations.json';
import { applicationSet } from '../argocd/applicationSet';
import { bucketConsoleUrl } from '../plan/bucketConsoleUrl';
import { MOUNT_ANNOTATIONS, PLUGIN_ANNOTATIONS } from './annotations';

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

describe('what other plugins read of a mount', () => {
  const WORKLOADS = [
    { workload: 'pod', image: 'a:1' },
    { workload: 'training-job', image: 'a:1' },
  ];
  const annotationsOf = (more: Record<string, unknown>, on?: string) =>
    entities(more, on).mount.metadata.annotations!;
  const known: string[] = Object.values(pluginAnnotations).flatMap(
    ({ annotations }) => annotations,
  );

  it.each(Object.values(PLUGIN_ANNOTATIONS))('is an annotation: %s', name => {
    expect(known).toContain(name);
    expect(annotationsOf(WORKLOADS[0])[name]).toMatch(/./);
  });

  it('is nothing that a plugin would read otherwise', () => {
    const ours: string[] = Object.values(PLUGIN_ANNOTATIONS);
    for (const name of Object.keys(annotationsOf(WORKLOADS[0]))) {
      expect(name).toMatch(/^s3-mounts\/|^argocd\/|^backstage\.io\//);
      expect(known.includes(name)).toBe(ours.includes(name));
    }
    // The plugin throws where it finds both.
    expect(known).toContain('argocd/app-selector');
    expect(ours).toContain('argocd/app-name');
    expect(ours).not.toContain('argocd/app-selector');
  });

  it.each(['data-prod', 'data.prod_1', 'c'.repeat(63)])(
    'names the Application that the ApplicationSet of %s makes',
    on => {
      const cluster = exampleCluster(
        {
          argocd: { repoURL: 'https://git.example.com/a.git', namespace: 'cd' },
        },
        on,
      );
      const { spec, metadata } = applicationSet(cluster);
      const [{ git }] = spec.generators;
      const { mount } = plan({}, cluster);
      const entity = readYaml(
        fileOf(plan({}, cluster), 'product-images/catalog-info.yaml'),
      ) as Entity;
      expect(entity.metadata.annotations).toMatchObject({
        'argocd/app-name': spec.template.metadata.name
          .replace('{{ .values.prefix }}', git.values.prefix)
          .replace('{{ .namespace }}', mount.namespace)
          .replace('{{ .name }}', mount.name),
        'argocd/app-namespace': metadata.namespace,
        'argocd/project-name': spec.template.spec.project,
      });
    },
  );

  it.each(WORKLOADS)('finds the pods of %j, and no others', more => {
    const bundle = plan(more);
    const { annotations } = entities(more).mount.metadata;
    const selector = annotations!['backstage.io/kubernetes-label-selector'];
    const manifest = readYaml(
      fileOf(bundle, more.workload === 'pod' ? '/pod.yaml' : '-job.yaml'),
    ) as any;
    for (const object of [manifest, manifest.spec.template ?? manifest]) {
      expect(
        Object.entries(object.metadata.labels)
          .map(([key, value]) => `${key}=${value}`)
          .join(','),
      ).toBe(selector);
    }
    expect(manifest.metadata.namespace).toBe(
      annotations!['backstage.io/kubernetes-namespace'],
    );
    expect(annotations!['backstage.io/kubernetes-cluster']).toBe('data-prod');
  });

  it('is nothing of Kubernetes where no workload comes with the mount', () => {
    expect(Object.keys(annotationsOf({})).join()).not.toContain('kubernetes');
  });
});

it('the component links to the objects', () => {
  const { mount } = entities({ prefix: 'images/' });
  expect(mount.metadata.links).toEqual([
    {
      title: 'Objects in the AWS console',
      url: bucketConsoleUrl(plan({ prefix: 'images/' }).mount),
    },
  ]);
});
