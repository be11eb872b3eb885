import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { clusterData, plan } from '../__testUtils__/examples';
import { parseCluster } from '../cluster/parseCluster';

const hasKubectl =
  spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status ===
  0;
const describeWithKubectl = hasKubectl ? describe : describe.skip;

const NAMES = [
  'product-images',
  'no',
  'on',
  'null',
  '1e3',
  '0o14',
  '2026-11-22',
];
const KINDS = {
  none: ['PersistentVolume', 'PersistentVolumeClaim'],
  pod: ['PersistentVolume', 'PersistentVolumeClaim', 'Pod'],
  'training-job': ['Job', 'PersistentVolume', 'PersistentVolumeClaim'],
};

describeWithKubectl(
  `kubectl kustomize on the manifests${
    hasKubectl ? '' : ' (skipped: there is no kubectl on the path)'
  }`,
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 's3-mounts-kustomize-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(
      NAMES.flatMap(name =>
        Object.entries(KINDS).map(
          ([workload, kinds]) => [name, workload, kinds] as const,
        ),
      ),
    )('builds %s with the workload %s', (name, workload, kinds) => {
      const { files } = plan(
        {
          cluster: `resource:default/${name}`,
          namespace: name,
          name,
          description: '--- "no": ${x}',
          bucket: 'acme-scratch--usw2-az1--x-s3',
          prefix: 'a: b/#c/',
          workload,
          image: workload === 'none' ? undefined : 'busybox:1.37',
        },
        parseCluster({ name, data: clusterData({ cluster: name }) }),
      );
      const root = join(folder, `${name}-${workload}`);
      for (const { path, content } of files) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      const { path } = files.find(file =>
        file.path.endsWith('kustomization.yaml'),
      )!;
      const built = execFileSync(
        'kubectl',
        ['kustomize', dirname(join(root, path))],
        { encoding: 'utf8' },
      );
      const objects = parseAllDocuments(built).map(document => document.toJS());
      expect(objects.map(({ kind }) => kind).sort()).toEqual(kinds);
      for (const { kind, metadata } of objects) {
        expect(metadata.labels['app.kubernetes.io/name']).toBe(name);
        expect(metadata.namespace).toBe(
          kind === 'PersistentVolume' ? undefined : name,
        );
      }
      const volume = objects.find(({ kind }) => kind === 'PersistentVolume');
      expect(volume.spec.claimRef).toEqual({ namespace: name, name });
      expect(volume.spec.mountOptions).toContain('prefix=a: b/#c/');
    });
  },
);
