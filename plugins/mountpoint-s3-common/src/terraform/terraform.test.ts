import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  clusterData,
  exampleCluster,
  MISREAD_NAMES,
  plans,
} from '../__testUtils__/examples';
import { allowed, granted, statements } from '../__testUtils__/policies';
import {
  hasTerraform,
  Outputs,
  TerraformTree,
  terraformReason,
} from '../__testUtils__/terraform';
import { Cluster } from '../cluster/Cluster';
import { parseCluster } from '../cluster/parseCluster';
import { driverRoleName } from '../names/names';
import { principalOf } from '../names/principal';
import { clusterPath } from '../plan/layout';
import { Plan } from '../plan/Plan';
import { TERRAFORM_FILES } from './terraformFiles.generated';

jest.setTimeout(120_000);

const SOURCE = join(__dirname, '../../terraform');

describe('the embedded Terraform files', () => {
  it('are the real ones: otherwise run `npm run embed-terraform`', () => {
    const real = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.tf'))
      .map(entry => join(entry.parentPath, entry.name))
      .filter(path => !relative(SOURCE, path).includes('.terraform'))
      .map(path => [
        relative(SOURCE, path).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]);
    expect(real.length).toBeGreaterThan(10);
    expect(TERRAFORM_FILES).toEqual(Object.fromEntries(real));
  });

  it('name no account, cluster or bucket', () => {
    for (const content of Object.values(TERRAFORM_FILES)) {
      expect(content).not.toMatch(/111122223333|data-prod|acme/);
    }
  });
});

const trees: TerraformTree[] = [];
afterAll(() => trees.forEach(tree => tree.remove()));

function treeOf(cluster: Cluster, mounts: Plan[]): TerraformTree {
  const tree = new TerraformTree(
    mounts.flatMap(({ files }) => files),
    clusterPath(cluster),
  );
  trees.push(tree);
  return tree;
}

function compute(cluster: Cluster, mounts: Plan[]) {
  return treeOf(cluster, mounts).outputs();
}

function documentsOf({ policies }: Outputs): string[] {
  return Object.values(policies).map(({ document }) => document);
}

/** Access by prefix by kind of bucket, with buckets that are shared. */
const MATRIX = ['read-only', 'read-write', 'read-write-delete'].flatMap(
  access =>
    ['', 'a/', 'a/b c/', 'x=y/"q"/<&>/$HOME/%{if}/'].flatMap(prefix =>
      ['acme-one', 'acme.two', 'acme--usw2-az1--x-s3'].map(bucket => ({
        access,
        prefix,
        bucket,
      })),
    ),
);

(hasTerraform ? describe : describe.skip)(
  `terraform on planned repositories${terraformReason}`,
  () => {
    it.each([
      ['us-west-2', 'aws'],
      ['cn-north-1', 'aws-cn'],
      ['us-gov-west-1', 'aws-us-gov'],
    ])(
      'grants exactly what the plans say, in %s of the partition %s',
      (region, partition) => {
        const cluster = exampleCluster({ region });
        const mounts = plans(cluster, MATRIX);
        const documents = documentsOf(compute(cluster, mounts));
        expect(allowed(documents)).toEqual(granted(mounts));
        expect(allowed(documents).join()).toContain(`arn:${partition}:s3:::`);
        expect(documents.join()).not.toContain('s3:*');
      },
    );

    it.each(
      MATRIX.filter(({ bucket }) => bucket !== 'acme.two').map(mount => [
        mount,
      ]),
    )('grants one mount no more than it needs: %j', mount => {
      const cluster = exampleCluster();
      const mounts = plans(cluster, [mount]);
      const outputs = compute(cluster, mounts);
      expect(allowed(documentsOf(outputs))).toEqual(granted(mounts));
      expect(Object.keys(outputs.policies)).toEqual(['driver 01']);
    });

    it('merges the statements by their set of actions', () => {
      const cluster = exampleCluster();
      const documents = documentsOf(compute(cluster, plans(cluster, MATRIX)));
      for (const policy of documents) {
        const keys = statements(policy).map(({ Action, Resource, Condition }) =>
          JSON.stringify(Condition ? [Action, Resource] : Action),
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const { Resource, Condition } of statements(policy)) {
          expect(Condition ? Resource.length : 1).toBe(1);
        }
      }
      expect(documents).toHaveLength(1);
      expect(statements(documents[0])).toHaveLength(7);
    });

    it.each<[string, number, (i: number) => Record<string, unknown>]>([
      [
        'typical',
        60,
        i => ({
          bucket: `acme-team-${i}-datasets`,
          prefix: `projects/${i}/images/`,
          access: ['read-only', 'read-write', 'read-write-delete'][i % 3],
        }),
      ],
      [
        'S3 Express',
        120,
        i => ({ bucket: `acme-scratch-${i}--usw2-az1--x-s3` }),
      ],
      [
        'of one bucket',
        60,
        i => ({ bucket: 'acme-data', prefix: `projects/${i}/` }),
      ],
      [
        'as long as can be',
        12,
        i => ({
          bucket: `${'b'.repeat(60)}${100 + i}`,
          prefix: `${'p'.repeat(895)}${100 + i}/`,
          access: 'read-write-delete',
        }),
      ],
      [
        'whose prefixes JSON writes longer than they are',
        12,
        i => ({
          bucket: `acme-${i}`,
          prefix: `${'&'.repeat(200)}/${'"'.repeat(90)}/`,
          access: 'read-write',
        }),
      ],
    ])('keeps every policy within IAM’s limit: %s mounts', (_what, n, of) => {
      const cluster = exampleCluster();
      const mounts = plans(
        cluster,
        Array.from({ length: n }, (_, i) => of(i)),
      );
      const documents = documentsOf(compute(cluster, mounts));
      expect(allowed(documents)).toEqual(granted(mounts));
      const lengths = documents.map(document => document.length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(6144);
      expect(lengths.length).toBeGreaterThan(1);
      expect(lengths.length).toBeLessThanOrEqual(10);
    });

    it('gives no policy where there is no mount', () => {
      const cluster = exampleCluster();
      const files = plans(cluster, [{}])[0].files.filter(
        ({ path }) => !path.includes('/mounts/'),
      );
      const tree = new TerraformTree(files, clusterPath(cluster));
      trees.push(tree);
      expect(tree.outputs()).toMatchObject({ policies: {}, mounts: {} });
    });

    it('does not depend on the order in which mounts came', () => {
      const cluster = exampleCluster();
      const bucket = 'acme-one';
      const [one, other] = [
        [{ bucket, prefix: 'a/' }, { bucket: 'acme-two' }],
        [{ bucket: 'acme-two' }, { bucket, prefix: 'a/' }],
      ].map(mounts => compute(cluster, plans(cluster, mounts)).policies);
      expect(one).toEqual(other);
    });

    it.each([
      [{}, 'data-prod'],
      [{ cluster: 'a' }, 'data-prod'],
      [{ cluster: 'Data_Prod-1' }, 'data-prod'],
      [{ cluster: 'd'.repeat(39) }, 'data-prod'],
      [{ cluster: 'd'.repeat(40) }, 'data-prod'],
      [{ cluster: 'd'.repeat(100) }, 'c'.repeat(63)],
      [{ region: 'cn-north-1', account: '000000000000' }, 'data-prod'],
    ])('names the role as the core does: %j', (more, name) => {
      const cluster = exampleCluster(more, name);
      expect(compute(cluster, plans(cluster, [{}])).role_names).toEqual({
        driver: driverRoleName(cluster),
      });
    });

    it('keeps the mounts of each service account to its own role', () => {
      const cluster = exampleCluster();
      const pod = { credentials: 'pod', prefix: 'a/' };
      const mounts = plans(cluster, [
        { ...pod, serviceAccount: 'one', bucket: 'acme-one' },
        { ...pod, serviceAccount: 'one', bucket: 'acme-two' },
        { ...pod, serviceAccount: 'two', bucket: 'acme-one' },
        { ...pod, serviceAccount: 'one', bucket: 'acme-six', namespace: 'etl' },
        { bucket: 'acme-driver' },
      ]);
      const { policies, role_names: names } = compute(cluster, mounts);
      expect(Object.keys(policies)).toEqual([
        'driver 01',
        'etl/one 01',
        'ml/one 01',
        'ml/two 01',
      ]);
      for (const { role, name, document } of Object.values(policies)) {
        const own = mounts.filter(
          ({ mount }) => principalOf(cluster, mount).roleName === names[role],
        );
        expect(allowed([document])).toEqual(granted(own));
        expect(own.length).toBe(role === 'ml/one' ? 2 : 1);
        expect(name).toBe(`${names[role]}-01`);
      }
    });

    it('reads names that YAML readers misread as the text they are', () => {
      for (const [index, name] of MISREAD_NAMES.entries()) {
        const other = MISREAD_NAMES[(index + 1) % MISREAD_NAMES.length];
        const cluster = parseCluster({
          name,
          data: clusterData({ cluster: name, tags: { [name]: other } }),
        });
        const mounts = plans(cluster, [
          { namespace: name, name: other, prefix: `${name}/` },
        ]);
        const outputs = compute(cluster, mounts);
        expect(outputs.cluster).toMatchObject({
          cluster: name,
          account: '111122223333',
          tags: { [name]: other },
        });
        expect(outputs.mounts).toEqual({
          [`${name}/${other}`]: expect.objectContaining({
            namespace: name,
            name: other,
            prefix: `${name}/`,
          }),
        });
        expect(outputs.role_names).toEqual({ driver: driverRoleName(cluster) });
        expect(allowed(documentsOf(outputs))).toEqual(granted(mounts));
      }
    });

    it('carries a description through that looks like Terraform', () => {
      const cluster = exampleCluster();
      const description = '${file("/etc/passwd")} %{ if true } "x" \\n';
      const { mounts } = compute(cluster, plans(cluster, [{ description }]));
      expect(mounts['ml/mount-0'].description).toBe(description);
    });
  },
);

(hasTerraform ? describe : describe.skip)(
  `the module’s own rules${terraformReason}`,
  () => {
    const cluster = exampleCluster();
    const folder = clusterPath(cluster);
    const path = `${folder}/mounts/ml/mount-0/mount.yaml`;
    const [{ files }] = plans(cluster, [
      {
        prefix: 'a/',
        kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/k',
        bucketOwner: '444455556666',
      },
    ]);
    const good = files.find(file => file.path === path)!.content;
    const goodCluster = files.find(
      file => file.path === `${folder}/cluster.yaml`,
    )!.content;
    let tree: TerraformTree;

    beforeAll(() => {
      tree = new TerraformTree(files, folder);
      trees.push(tree);
      tree.run('init', '-backend=false', '-input=false', '-no-color');
    });

    function plan() {
      return tree.run('plan', '-input=false', '-no-color');
    }

    it('accept what is good', () => {
      tree.write([{ path, content: good }]);
      expect(plan()).toMatchObject({ status: 0 });
    });

    it.each<string[]>([
      ['version: 1', 'version: 2', 'A mount.yaml has another version than 1'],
      ['access: "read-only"', 'access: "admin"', 'has another access than'],
      [
        'credentials: "driver"',
        'credentials: "pod"',
        'credentials: pod with a serviceAccount other than default',
      ],
      [
        'credentials: "driver"',
        'credentials: "node"',
        'credentials: driver, o',
      ],
      [
        'credentials: "driver"',
        'credentials: "driver"\nserviceAccount: "x"',
        'credentials: driver, or credentials: pod with',
      ],
      ...['default', '*', 'a*', 'A', 'a/b', ''].map(account => [
        'credentials: "driver"',
        `credentials: "pod"\nserviceAccount: "${account}"`,
        'with a serviceAccount other than default',
      ]),
      ['prefix: "a/"', 'prefix: "a"', "a prefix that doesn't end in a slash"],
      ['prefix: "a/"', 'prefix: "/a/"', 'begins with one'],
      ['prefix: "a/"', 'prefix: "*/"', 'or holds *, ? or ${'],
      ['prefix: "a/"', 'prefix: "a?/"', 'or holds *, ? or ${'],
      ['prefix: "a/"', 'prefix: "${aws:username}/"', 'or holds *, ? or ${'],
      ['bucket: "acme-ml-datasets"', 'bucket: "*"', "neither a bucket's name"],
      ...[
        'a/b*',
        'a?c',
        'arn:aws:s3:::acme',
        'arn:aws:s3:us-west-2:*:accesspoint/x',
        'arn:aws:s3:us-west-2:111122223333:accesspoint/*',
        'arn:aws:s3:us-west-2:111122223333:accesspoint/x/object/y',
      ].map(bucket => [
        'bucket: "acme-ml-datasets"',
        `bucket: "${bucket}"`,
        "neither a bucket's name nor an access point's ARN",
      ]),
      ['bucketOwner: "444455556666"', 'bucketOwner: "*"', 'no AWS account'],
      ['key/k"', 'key/*"', "is no KMS key's ARN"],
      ['key/k"', 'alias/k"', "is no KMS key's ARN"],
      ['kms:us-west-2:111122223333', 'kms:*:*', "is no KMS key's ARN"],
      ['name: "mount-0"', 'name: "other"', 'must lie in the folder'],
      ['namespace: "ml"', 'namespace: "kube-system"', 'must lie in the folder'],
      ['region: "us-west-2"', 'region: "*"', 'has a region that is none'],
      ['bucket: "acme-ml-datasets"\n', '', 'attribute "bucket" is required'],
    ])('refuse a mount.yaml with %s changed to %s', (from, to, reason) => {
      expect(good.split(from)).toHaveLength(2);
      tree.write([{ path, content: good.replace(from, () => to) }]);
      const { status, said } = plan();
      tree.write([{ path, content: good }]);
      expect(said).toContain(reason);
      expect(status).toBe(1);
    });

    it.each([
      ['version: 1', 'version: 2', 'cluster.yaml has another version than 1'],
      ['addon: "managed"', 'addon: "helm"', 'managed, blueprints or existing'],
      ['identity: "irsa"', 'identity: "kiam"', 'irsa or pod-identity'],
      [
        'addon: "managed"',
        'addon: "managed"\ndriverRole: "x"',
        'driverRole is only for addon: existing',
      ],
      ['"v2.7.0-eksbuild.1"', '"latest"', "must be an EKS add-on's version"],
      ['account: "111122223333"', 'account: "*"', '12 digits'],
      ['partition: "aws"', 'partition: "*"', 'aws, aws-cn or aws-us-gov'],
    ])('refuse a cluster.yaml with %s changed to %s', (from, to, reason) => {
      expect(goodCluster.split(from)).toHaveLength(2);
      const file = `${folder}/cluster.yaml`;
      tree.write([
        { path: file, content: goodCluster.replace(from, () => to) },
      ]);
      const { status, said } = plan();
      tree.write([{ path: file, content: goodCluster }]);
      expect(said).toContain(reason);
      expect(status).toBe(1);
    });
  },
);

(hasTerraform ? describe : describe.skip)(
  `terraform fmt${terraformReason}`,
  () => {
    it('changes nothing', () => {
      const { status, stdout } = spawnSync(
        'terraform',
        ['fmt', '-check', '-recursive', '-diff', SOURCE],
        { encoding: 'utf8', env: { ...process.env, CHECKPOINT_DISABLE: '1' } },
      );
      expect(stdout).toBe('');
      expect(status).toBe(0);
    });
  },
);
