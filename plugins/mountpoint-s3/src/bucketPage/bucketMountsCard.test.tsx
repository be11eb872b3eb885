import type { Entity } from '@backstage/catalog-model';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../mount/__testUtils__/backendMock';
import {
  exampleBucket,
  exampleClusterEntity,
  exampleMount,
} from '../mount/__testUtils__/exampleMount';
import { formDataOf, renderExtension } from '../mount/__testUtils__/renderPage';
import { bucketMountsCard } from './bucketMountsCard';

const readOnly = exampleMount().entity;
const readWrite = exampleMount({
  namespace: 'archive',
  name: 'writer',
  prefix: '',
  access: 'read-write',
}).entity;
const elsewhere = exampleMount({ name: 'other', bucket: 'acme-other' }).entity;

function renderCard(
  entities: Entity[],
  more: { hasScaffolder?: boolean } = {},
) {
  renderExtension(bucketMountsCard, {
    entity: exampleBucket,
    apis: [catalogApiMock({ entities })],
    ...more,
  });
}

describe('bucketMountsCard', () => {
  it('says who mounts the bucket, from where and with what access', async () => {
    renderCard([readOnly, readWrite, elsewhere]);

    const row = (await screen.findByRole('rowheader', { name: /^writer/ }))
      .parentElement!;
    expect(
      within(row)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['data-prodarchive', 'Read and write', 'data-science']);
    expect(within(row).getByText('The whole bucket')).toBeInTheDocument();
    expect(within(row).getByRole('link', { name: 'writer' })).toHaveAttribute(
      'href',
      '/catalog/default/component/data-prod.archive.writer',
    );
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    expect(screen.queryByText('other')).not.toBeInTheDocument();
    expect(screen.getByText('2 mounts')).toBeInTheDocument();
  });

  it('offers to mount the bucket, filled in', async () => {
    renderCard([readOnly]);

    expect(
      formDataOf(
        await screen.findByRole('link', { name: 'Mount this bucket' }),
      ),
    ).toEqual({
      template: '/create/templates/default/mount-s3-bucket',
      formData: { bucket: 'acme-ml-datasets' },
    });
  });

  it('says that nobody mounts it, and what to do', async () => {
    renderCard([exampleClusterEntity, elsewhere]);

    expect(
      await screen.findByText(/Nobody mounts this bucket/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('leaves out what no scaffolder is there for', async () => {
    renderCard([], { hasScaffolder: false });

    expect(
      await screen.findByText(/Nobody mounts this bucket/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says that the user may not see the mounts, and asks again', async () => {
    const user = userEvent.setup();
    const catalog = catalogApiMock.mock({
      queryEntities: jest
        .fn()
        .mockRejectedValueOnce(
          await refusal(403, 'NotAllowedError', 'Only for owners'),
        )
        .mockResolvedValue({
          items: [readOnly],
          totalItems: 1,
          pageInfo: {},
        }),
    });
    renderExtension(bucketMountsCard, {
      entity: exampleBucket,
      apis: [catalog],
    });

    expect(
      await screen.findByText('You may not see the mounts of this bucket'),
    ).toBeInTheDocument();
    expect(screen.getByText('Only for owners')).toBeInTheDocument();
    await user.tab();
    while (document.activeElement?.textContent !== 'Try again') {
      await user.tab();
    }
    await user.keyboard('{Enter}');

    expect(
      await screen.findByRole('rowheader', { name: /^product-images/ }),
    ).toBeInTheDocument();
  });

  it('keeps what was loaded when a later page fails', async () => {
    const catalog = catalogApiMock.mock({
      queryEntities: jest
        .fn()
        .mockResolvedValueOnce({
          items: [readOnly],
          totalItems: 700,
          pageInfo: { nextCursor: 'next' },
        })
        .mockRejectedValue(new TypeError('Failed to fetch')),
    });
    renderExtension(bucketMountsCard, {
      entity: exampleBucket,
      apis: [catalog],
    });

    expect(
      await screen.findByText('Only 1 of 700 mounts could be loaded'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('rowheader', { name: /^product-images/ }),
    ).toBeInTheDocument();
  });

  it('asks for no more than it shows', async () => {
    const catalog = catalogApiMock({ entities: [readOnly] });
    const queryEntities = jest.spyOn(catalog, 'queryEntities');
    renderExtension(bucketMountsCard, {
      entity: exampleBucket,
      apis: [catalog],
    });

    await waitFor(() =>
      expect(queryEntities).toHaveBeenCalledWith(
        expect.objectContaining({
          filter: {
            kind: 'component',
            'spec.type': 's3-mount',
            'relations.dependsOn': 'resource:default/s3-acme-ml-datasets',
          },
          fields: expect.arrayContaining(['metadata.annotations']),
        }),
      ),
    );
  });

  it('is for buckets only', () => {
    const matches = createExtensionTester(bucketMountsCard).get(
      EntityCardBlueprint.dataRefs.filterFunction,
    )!;

    expect(matches(exampleBucket)).toBe(true);
    expect(matches(exampleClusterEntity)).toBe(false);
    expect(matches(readOnly)).toBe(false);
  });
});
