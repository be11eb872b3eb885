import fc from 'fast-check';
import { clusterWithMounts } from '../__testUtils__/arbitraries';
import { exampleCluster, plan } from '../__testUtils__/examples';
import { HOSTILE_STRINGS } from '../__testUtils__/hostile';
import {
  mermaidBlocks,
  mermaidText,
  mermaidViolations,
} from '../__testUtils__/mermaid';
import { readFlowchart } from '../__testUtils__/readFlowchart';
import { resolveMount } from '../plan/resolveMount';
import { parseMountRequest } from '../request/parseMountRequest';
import { Diagram } from './Diagram';
import { mermaid } from './mermaid';
import { mountDiagram } from './mountDiagram';

/**
 * GitLab draws no longer ones before somebody clicks.
 *
 * @see https://docs.gitlab.com/user/markdown/#mermaid
 */
const DRAWN_AT_ONCE = 2_000;

function named(name: string, detail?: string): Diagram {
  return {
    nodes: [
      { id: 'pod', kind: 'Pod', name, detail, column: 0, row: 0 },
      { id: 'claim', kind: 'Claim', name: 'b', column: 1, row: 0 },
    ],
    edges: [{ from: 'pod', to: 'claim', label: 'mounts' }],
  };
}

describe('mermaid', () => {
  it('draws a mount', () => {
    const cluster = exampleCluster();
    const { mount } = plan({ prefix: 'images/' }, cluster);
    expect(mermaid(mountDiagram(cluster, mount))).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      flowchart TB
        pod["Pod<br/>any with the claim<br/>in ml"]
        claim["PersistentVolumeClaim<br/>product-images<br/>in ml"]
        volume["PersistentVolume<br/>s3-ml-product-images-eb3a555e95<br/>ReadOnlyMany"]
        driver["CSI driver<br/>s3#46;csi#46;aws#46;com<br/>Mountpoint for Amazon S3"]
        account["ServiceAccount<br/>s3-csi-driver-sa<br/>in kube-system"]
        role["IAM role<br/>data-prod-s3-csi-driver-3a1c8b69e9<br/>by IRSA"]
        bucket["S3 bucket<br/>acme-ml-datasets<br/>below images/"]
        pod -->|"mounts"| claim
        claim -->|"is bound to"| volume
        volume -->|"is mounted by"| driver
        driver -->|"runs as"| account
        account -->|"takes"| role
        role -->|"reads"| bucket
      \`\`\`"
    `);
  });

  it('writes what could mean more as character codes', () => {
    expect(mermaid(named('end', 'a "b"; #c `d` [e] www.f.g - 1. h'))).toContain(
      '  pod["Pod<br/>end<br/>a#32;#34;b#34;#59;#32;#35;c#32;#96;d#96;#32;#91;e#93;#32;www#46;f#46;g#32;#45;#32;1#46;#32;h"]\n',
    );
  });

  it.each([...HOSTILE_STRINGS, 'end', 'subgraph', 'click pod', '--> claim'])(
    'stays a picture with the name %j',
    async name => {
      const block = mermaid(named(name, `below ${name}/`));
      expect(mermaidViolations(block)).toEqual([]);
      const [lines] = mermaidBlocks(block);
      expect(lines).toHaveLength(4);
      expect(block.endsWith('\n```')).toBe(true);
      const { nodes, edges } = await readFlowchart(block);
      expect(nodes).toEqual({
        pod: mermaidText(lines[1].slice('  pod["'.length, -'"]'.length)),
        claim: 'Claim\nb',
      });
      expect(edges).toEqual([{ from: 'pod', to: 'claim', label: 'mounts' }]);
    },
  );

  it.each(HOSTILE_STRINGS.filter(name => /^[ -~]{1,50}$/.test(name)))(
    'shows the name %j as it is',
    name => {
      const [[, node]] = mermaidBlocks(mermaid(named(name, `below ${name}/`)));
      expect(mermaidText(node)).toBe(`  pod["Pod\n${name}\nbelow ${name}/"]`);
    },
  );

  it('is read by Mermaid as it is meant, for any mount', async () => {
    const ids = { 'service-account': 'account', 'kms-key': 'key' };
    const idOf = (id: string) => ids[id as keyof typeof ids] ?? id;
    await fc.assert(
      fc.asyncProperty(clusterWithMounts, async ({ cluster, one }) => {
        const mount = resolveMount(cluster, parseMountRequest(one));
        const diagram = mountDiagram(cluster, mount);
        const { direction, nodes, edges } = await readFlowchart(
          mermaid(diagram),
        );
        expect(direction).toBe('TB');
        expect(Object.keys(nodes)).toEqual(
          diagram.nodes.map(({ id }) => idOf(id)),
        );
        for (const { id, kind, name } of diagram.nodes) {
          expect(nodes[idOf(id)].split('\n').slice(0, 2)).toEqual([
            kind,
            name.length > 64 ? `${name.slice(0, 63)}…` : name,
          ]);
        }
        expect(edges).toEqual(
          diagram.edges.map(({ from, to, label }) => ({
            from: idOf(from),
            to: idOf(to),
            label,
          })),
        );
      }),
      { seed: 20_261_129, numRuns: 200 },
    );
  });

  it('cuts what is longer than any name', () => {
    const [lines] = mermaidBlocks(mermaid(named('👍'.repeat(1_000))));
    expect(mermaidText(lines[1])).toBe(`  pod["Pod\n${'👍'.repeat(63)}…"]`);
  });

  it('keeps to the grammar for any mount, and mostly to what GitLab draws', () => {
    let long = 0;
    fc.assert(
      fc.property(clusterWithMounts, ({ cluster, one }) => {
        const mount = resolveMount(cluster, parseMountRequest(one));
        const block = mermaid(mountDiagram(cluster, mount));
        expect(mermaidViolations(block)).toEqual([]);
        expect(block.length).toBeLessThan(2 * DRAWN_AT_ONCE);
        long += block.length > DRAWN_AT_ONCE ? 1 : 0;
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
    expect(long).toBeLessThan(25);
  });
});
