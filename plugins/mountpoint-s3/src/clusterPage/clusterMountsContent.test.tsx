import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  exampleBucket,
  exampleClusterEntity,
  exampleMount,
} from '../mount/__testUtils__/exampleMount';
import { formDataOf, renderExtension } from '../mount/__testUtils__/renderPage';
import { clusterMountsContent } from './clusterMountsContent';

const TEAMS = ['data-science', 'spark-team-a', 'vision'];

/** As many mounts on the cluster as wanted, their names in no order. */
function mountsOnCluster(count: number) {
  const { entity } = exampleMount();
  return Array.from({ length: count }, (_, index) => {
    const number = (index * 7) % count;
    const owner = `group:default/${TEAMS[number % 3]}`;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        name: `data-prod.team-${number % 40}.mount-${number}`,
        annotations: {
          ...entity.metadata.annotations,
          's3-mounts/namespace': `team-${number % 40}`,
          's3-mounts/claim': `mount-${number}`,
          's3-mounts/bucket': `acme-${number % 100}`,
          's3-mounts/access': number % 2 ? 'read-only' : 'read-write',
        },
      },
      relations: [
        { type: 'ownedBy', targetRef: owner },
        { type: 'dependsOn', targetRef: 'resource:default/data-prod' },
      ],
    };
  });
}

function renderTab(count: number) {
  renderExtension(clusterMountsContent, {
    entity: exampleClusterEntity,
    apis: [catalogApiMock({ entities: mountsOnCluster(count) })],
  });
}

function names() {
  return screen.getAllByRole('rowheader').map(cell => cell.textContent);
}

describe('clusterMountsContent', () => {
  it('lists the mounts in the order of their names', async () => {
    renderTab(12);

    await screen.findByText('12 mounts');
    expect(names().slice(0, 3)).toEqual(['mount-0', 'mount-1', 'mount-2']);
    expect(names()).toHaveLength(12);
  });

  it('sorts by a column, with the keyboard', async () => {
    const user = userEvent.setup();
    renderTab(12);
    await screen.findByText('12 mounts');

    const column = screen.getByRole('columnheader', { name: 'Bucket' });
    await user.click(column);
    expect(column).toHaveAttribute('aria-sort', 'ascending');
    await user.keyboard('{Enter}');

    expect(column).toHaveAttribute('aria-sort', 'descending');
    expect(names()[0]).toBe('mount-11');
  });

  it('filters by words and by access, and takes the filter back', async () => {
    const user = userEvent.setup();
    renderTab(12);
    await screen.findByText('12 mounts');
    const search = screen.getByRole('searchbox', { name: 'Filter the mounts' });

    await user.type(search, 'VISION team-5');
    await waitFor(() => expect(names()).toEqual(['mount-5']));

    await user.type(search, ' nothing');
    expect(
      await screen.findByText('No mount matches the filter.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    await waitFor(() => expect(names()).toHaveLength(12));

    await user.click(screen.getByRole('button', { name: /Access/ }));
    await user.click(screen.getByRole('option', { name: 'Read-only' }));
    expect(names()).toHaveLength(6);
  });

  it('offers to mount a bucket on an empty cluster', async () => {
    renderTab(0);

    expect(
      await screen.findByText(/There is no mount on this cluster/),
    ).toBeInTheDocument();
    expect(
      formDataOf(screen.getByRole('link', { name: 'Mount a bucket here' })),
    ).toEqual({
      template: '/create/templates/default/mount-s3-bucket',
      formData: { cluster: 'resource:default/data-prod' },
    });
  });

  it('shows how far it is while pages are on their way', async () => {
    const all = mountsOnCluster(1200);
    let arrive: (() => void) | undefined;
    const catalog = catalogApiMock.mock({
      queryEntities: jest
        .fn()
        .mockResolvedValueOnce({
          items: all.slice(0, 500),
          totalItems: 1200,
          pageInfo: { nextCursor: 'second' },
        })
        .mockImplementationOnce(async () => {
          await new Promise<void>(resolve => {
            arrive = resolve;
          });
          return { items: all.slice(500), totalItems: 1200, pageInfo: {} };
        }),
    });
    renderExtension(clusterMountsContent, {
      entity: exampleClusterEntity,
      apis: [catalog],
    });

    expect(
      await screen.findByText(/500 of 1\D?200 mounts loaded/),
    ).toBeInTheDocument();
    expect(names()).toHaveLength(25);
    arrive!();
    expect(await screen.findByText(/^1\D?200 mounts$/)).toBeInTheDocument();
    expect(catalog.queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'second' }),
    );
  });

  it('turns the pages of a long table', async () => {
    const user = userEvent.setup();
    renderTab(60);
    await screen.findByText('60 mounts');
    expect(screen.getAllByText('1–25 of 60')[0]).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: /next/i }));

    await waitFor(() => expect(names()[0]).toBe('mount-25'));
  });

  it('links a mount, and its owner', async () => {
    renderTab(1);
    const row = (await screen.findByRole('rowheader', { name: 'mount-0' }))
      .parentElement!;

    expect(
      within(row)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/component/data-prod.team-0.mount-0',
      '/catalog/default/group/data-science',
    ]);
  });

  it('is for clusters only', () => {
    const matches = createExtensionTester(clusterMountsContent).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    )!;

    expect(matches(exampleClusterEntity)).toBe(true);
    expect(matches(exampleBucket)).toBe(false);
  });
});
