import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mountCard } from './mountCard';

const ANNOTATIONS = {
  's3-mounts/bucket': 'acme-ml-datasets',
  's3-mounts/prefix': 'product-images/2026/',
  's3-mounts/region': 'us-west-2',
  's3-mounts/access': 'read-only',
  's3-mounts/credentials': 'driver',
  's3-mounts/namespace': 'ml-training',
  's3-mounts/claim': 'product-images',
  's3-mounts/volume': 's3-data-prod-product-images-0a1b2c',
};

function mountEntity(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'product-images', annotations },
    spec: { type: 's3-mount', lifecycle: 'production', owner: 'data-science' },
  };
}

async function renderCard(annotations: Record<string, string>) {
  renderInTestApp(
    <EntityProvider entity={mountEntity(annotations)}>
      {createExtensionTester(mountCard).reactElement()}
    </EntityProvider>,
  );
  await screen.findByRole('heading', { name: 'S3 mount' });
}

/** The text beside a label of the card. */
function fact(label: string) {
  const term = screen.getByText(label).closest('dt')!;
  return term.nextElementSibling!;
}

describe('mountCard', () => {
  it('shows the mount in words', async () => {
    await renderCard(ANNOTATIONS);

    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
    expect(fact('Prefix')).toHaveTextContent('product-images/2026/');
    expect(fact('Region')).toHaveTextContent('us-west-2');
    expect(fact('Access')).toHaveTextContent(
      'Read-onlyPods can list and read files. Writing fails.',
    );
    expect(fact('AWS credentials')).toHaveTextContent(
      'The cluster’s S3 driver',
    );
    expect(fact('Kubernetes namespace')).toHaveTextContent('ml-training');
    expect(fact('PersistentVolumeClaim')).toHaveTextContent('product-images');
    expect(fact('PersistentVolume')).toHaveTextContent(
      's3-data-prod-product-images-0a1b2c',
    );
    expect(screen.getByLabelText('pod snippet')).toHaveTextContent(
      'claimName: "product-images"',
    );
    expect(screen.queryByText(/not recorded/i)).not.toBeInTheDocument();
  });

  it('says that the whole bucket is mounted when there is no prefix', async () => {
    const { 's3-mounts/prefix': _, ...wholeBucket } = ANNOTATIONS;
    await renderCard(wholeBucket);

    expect(fact('Prefix')).toHaveTextContent('The whole bucket');
    expect(screen.queryByText(/not recorded/i)).not.toBeInTheDocument();
  });

  it('names the annotations that are missing and shows the rest', async () => {
    await renderCard({
      's3-mounts/bucket': 'acme-ml-datasets',
      's3-mounts/region': ' ',
    });

    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
    expect(fact('Region')).toHaveTextContent('Not recorded');
    expect(
      screen.getByText(/lacks s3-mounts\/region, s3-mounts\/access/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Use it in a pod')).not.toBeInTheDocument();
  });

  it('shows values that it does not know as they are', async () => {
    await renderCard({ ...ANNOTATIONS, 's3-mounts/access': 'append-only' });

    expect(fact('Access')).toHaveTextContent('append-only');
  });

  it('copies a value and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await renderCard(ANNOTATIONS);

    await user.click(
      within(fact('PersistentVolumeClaim') as HTMLElement).getByRole('button', {
        name: 'Copy the claim',
      }),
    );

    expect(
      await screen.findByText('Copied', { selector: '[role=status]' }),
    ).toBeInTheDocument();
    expect(writeText).toHaveBeenCalledWith('product-images');
  });

  it('says so when the browser does not allow copying', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
    await renderCard(ANNOTATIONS);

    await user.click(screen.getByRole('button', { name: 'Copy the volume' }));

    expect(
      await screen.findByText(/select the text instead/, {
        selector: '[role=status]',
      }),
    ).toBeInTheDocument();
  });

  it('is for mounts only', () => {
    const matches = createExtensionTester(mountCard).get(
      EntityCardBlueprint.dataRefs.filterFunction,
    )!;
    const mount = mountEntity(ANNOTATIONS);

    expect(matches(mount)).toBe(true);
    expect(
      matches({ ...mount, spec: { ...mount.spec, type: 'service' } }),
    ).toBe(false);
    expect(matches({ ...mount, kind: 'Resource' })).toBe(false);
  });
});
