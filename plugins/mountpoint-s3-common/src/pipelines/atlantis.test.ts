import { parse } from 'yaml';
import { exampleCluster } from '../__testUtils__/dayTwo';
import { atlantisYaml } from './atlantis';

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
