import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Diagram } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { screen } from '@testing-library/react';
import { MountDiagram } from './MountDiagram';

const DIAGRAM: Diagram = {
  nodes: [
    { id: 'pod', kind: 'Pod', name: 'any', column: 0, row: 0 },
    {
      id: 'claim',
      kind: 'PersistentVolumeClaim',
      name: 'imagenet',
      detail: 'in ml',
      column: 1,
      row: 0,
    },
  ],
  edges: [{ from: 'pod', to: 'claim', label: 'mounts' }],
};

describe('MountDiagram', () => {
  it('is one picture, whose text lists the connections', async () => {
    renderInTestApp(<MountDiagram diagram={DIAGRAM} />);

    expect(await screen.findByRole('img')).toHaveAccessibleName(
      'Picture of the mount. Pod any mounts PersistentVolumeClaim imagenet.',
    );
  });

  it('shows each thing with its name and what else to know', async () => {
    renderInTestApp(<MountDiagram diagram={DIAGRAM} />);

    const picture = await screen.findByRole('img');
    for (const text of ['Pod', 'any', 'imagenet', 'in ml', 'mounts']) {
      expect(picture).toHaveTextContent(text);
    }
    expect(
      screen.getByText('PersistentVolumeClaim, imagenet, in ml'),
    ).toBeInTheDocument();
  });
});
