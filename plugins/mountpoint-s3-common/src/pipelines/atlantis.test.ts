import { parse } from 'yaml';
import { exampleCluster } from '../__testUtils__/dayTwo';
import { atlantisYaml, atlantisYamlWithout } from './atlantis';

const cluster = exampleCluster({});

describe('atlantisYaml', () => {
  it('writes the file where there is none', () => {
    expect(parse(atlantisYaml(cluster, undefined)!)).toMatchObject({
      version: 3,
      projects: [
        {
          name: 's3-mounts-data-prod',
          dir: 'clusters/data-prod/s3-mounts/terraform',
          autoplan: {
            when_modified: expect.arrayContaining(['../mounts/**/mount.yaml']),
          },
        },
      ],
    });
  });

  it('adds its project and keeps the rest, comments included', () => {
    const text = atlantisYaml(
      cluster,
      '# Ours\nversion: 3\nautomerge: true # yes\nprojects:\n  - name: network\n    dir: network\n',
    )!;
    expect(text).toContain('# Ours\n');
    expect(text).toContain('automerge: true # yes');
    expect(
      parse(text).projects.map(({ name }: { name: string }) => name),
    ).toEqual(['network', 's3-mounts-data-prod']);
  });

  it('changes nothing the second time', () => {
    const once = atlantisYaml(cluster, 'version: 3\n')!;
    expect(atlantisYaml(cluster, once)).toBe(once);
  });

  it.each(['[', 'a list\n', '- a\n', 'version: 3\nprojects: none\n'])(
    'gives up on %j',
    text => {
      expect(atlantisYaml(cluster, text)).toBeUndefined();
    },
  );
});

describe('atlantisYamlWithout', () => {
  const OURS =
    '# Ours\nversion: 3\nprojects:\n  - name: network # yes\n    dir: network\n';

  it('takes the cluster’s project, and keeps the rest', () => {
    expect(atlantisYamlWithout(cluster, atlantisYaml(cluster, OURS)!)).toBe(
      OURS,
    );
    const other = exampleCluster({}, 'other');
    const both = atlantisYaml(other, atlantisYaml(cluster, undefined))!;
    expect(parse(atlantisYamlWithout(cluster, both)!)).toEqual(
      parse(atlantisYaml(other, undefined)!),
    );
  });

  it('leaves no file that says nothing', () => {
    expect(
      atlantisYamlWithout(cluster, atlantisYaml(cluster, undefined)!),
    ).toBeUndefined();
    expect(
      atlantisYamlWithout(cluster, atlantisYaml(cluster, 'automerge: true\n')!),
    ).toBe('automerge: true\nprojects: []\n');
  });

  it('keeps a project whose anchor others need', () => {
    const shared = `${atlantisYaml(cluster, undefined)!.replace(
      'autoplan:',
      'autoplan: &plan',
    )}  - name: network\n    autoplan: *plan\n`;
    expect(atlantisYamlWithout(cluster, shared)).toBe(shared);
  });

  it.each(['[', 'a list\n', 'version: 3\nprojects: none\n', OURS])(
    'changes nothing in %j',
    text => {
      expect(atlantisYamlWithout(cluster, text)).toBe(text);
    },
  );
});
