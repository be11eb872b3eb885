import type { Entity } from '@backstage/catalog-model';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { BACKEND_AWAY, backendMock } from '../mount/__testUtils__/backendMock';
import {
  exampleBucket,
  exampleClusterEntity,
  exampleMount,
} from '../mount/__testUtils__/exampleMount';
import { renderForEntity } from '../mount/__testUtils__/renderPage';
import { changeMountItem } from './changeMountItem';
import { mountBucketItem } from './mountBucketItem';
import { removeMountItem } from './removeMountItem';
import { setUpClusterItem } from './setUpClusterItem';

const { entity: mount, record } = exampleMount({
  access: 'read-write',
  runAsUser: 1000,
});

const { data: DATA, filterFunction: FILTER } =
  EntityContextMenuItemBlueprint.dataRefs;

const change = createExtensionTester(changeMountItem);
const remove = createExtensionTester(removeMountItem);
const mountBucket = createExtensionTester(mountBucketItem);
const setUpCluster = createExtensionTester(setUpClusterItem);

/** What the catalog's menu knows of an item. */
type Item = typeof DATA.T;

/** An item as the entity's menu shows it. */
function MenuItem({ item }: { item: Item }) {
  const props = item.useProps();
  return 'href' in props ? (
    <a href={props.href}>{props.title}</a>
  ) : (
    <button disabled={props.disabled} onClick={() => props.onClick?.()}>
      {props.title}
    </button>
  );
}

function Location() {
  const { pathname, search } = useLocation();
  return <output>{`${pathname}${search}`}</output>;
}

function renderItem(
  item: Item,
  options: {
    entity: Entity;
    backend?: ReturnType<typeof backendMock>;
    hasScaffolder?: boolean;
  },
) {
  const { entity, backend = backendMock(), hasScaffolder } = options;
  renderForEntity(
    <>
      <MenuItem item={item} />
      <Location />
    </>,
    { entity, apis: [backend], hasScaffolder },
  );
}

/** The form that the browser is at, and what it is filled in with. */
function form() {
  const { pathname, searchParams } = new URL(
    screen.getByRole('status').textContent!,
    'http://localhost',
  );
  return {
    template: pathname,
    formData: JSON.parse(searchParams.get('formData') ?? 'null'),
  };
}

const WHICH = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'product-images',
};

describe('the menu of a mount', () => {
  it('opens the change with what the mount is', async () => {
    renderItem(change.get(DATA), {
      entity: mount,
      backend: backendMock({ getMount: async () => record }),
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Change this mount' }),
    );

    await waitFor(() =>
      expect(form()).toEqual({
        template: '/create/templates/default/change-s3-mount',
        formData: expect.objectContaining({
          ...WHICH,
          access: 'read-write',
          runAsUser: 1000,
          bucket: 'acme-ml-datasets',
        }),
      }),
    );
  });

  it('names at least the mount when the backend is away', async () => {
    renderItem(change.get(DATA), {
      entity: mount,
      backend: backendMock({
        getMount: async () => {
          throw BACKEND_AWAY;
        },
      }),
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Change this mount' }),
    );

    await waitFor(() => expect(form().formData).toEqual(WHICH));
  });

  it('names at least the mount when its record is broken', async () => {
    renderItem(change.get(DATA), {
      entity: mount,
      backend: backendMock({
        getMount: async () => ({
          ...record,
          mount: undefined,
          problems: [{ field: 'bucket', message: 'is required' }],
        }),
      }),
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Change this mount' }),
    );

    await waitFor(() => expect(form().formData).toEqual(WHICH));
  });

  it('does not wait long for a backend that hangs', async () => {
    jest.useFakeTimers();
    try {
      renderItem(change.get(DATA), {
        entity: mount,
        backend: backendMock({ getMount: () => new Promise(() => {}) }),
      });
      await userEvent
        .setup({ advanceTimers: jest.advanceTimersByTime })
        .click(screen.getByRole('button', { name: 'Change this mount' }));
      await act(() => jest.advanceTimersByTimeAsync(4000));

      await waitFor(() => expect(form().formData).toEqual(WHICH));
    } finally {
      jest.useRealTimers();
    }
  });

  it('opens the removal without asking the backend', async () => {
    const backend = backendMock();
    renderItem(remove.get(DATA), { entity: mount, backend });

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove this mount' }),
    );

    await waitFor(() =>
      expect(form()).toEqual({
        template: '/create/templates/default/remove-s3-mount',
        formData: WHICH,
      }),
    );
    expect(backend.getMount).not.toHaveBeenCalled();
  });
});

describe('the menus of a bucket and a cluster', () => {
  it('lead to the mount of a bucket', () => {
    renderItem(mountBucket.get(DATA), { entity: exampleBucket });

    expect(
      screen.getByRole('link', { name: 'Mount this bucket' }),
    ).toHaveAttribute(
      'href',
      `/create/templates/default/mount-s3-bucket?${new URLSearchParams({
        formData: JSON.stringify({ bucket: 'acme-ml-datasets' }),
      })}`,
    );
  });

  it('lead to the set-up of a cluster', () => {
    renderItem(setUpCluster.get(DATA), { entity: exampleClusterEntity });

    expect(
      screen.getByRole('link', { name: 'Set up S3 mounts' }),
    ).toHaveAttribute(
      'href',
      `/create/templates/default/set-up-s3-mounts?${new URLSearchParams({
        formData: JSON.stringify({ cluster: WHICH.cluster }),
      })}`,
    );
  });
});

describe('every item', () => {
  it.each([
    ['Change this mount', change.get(DATA), mount],
    ['Remove this mount', remove.get(DATA), mount],
    ['Mount this bucket', mountBucket.get(DATA), exampleBucket],
    ['Set up S3 mounts', setUpCluster.get(DATA), exampleClusterEntity],
  ])('%s is greyed out without a scaffolder', (title, item, entity) => {
    renderItem(item, { entity, hasScaffolder: false });

    expect(screen.getByRole('button', { name: title })).toBeDisabled();
  });

  it.each([
    ['Change', change.get(FILTER), mount],
    ['Remove', remove.get(FILTER), mount],
    ['Mount', mountBucket.get(FILTER), exampleBucket],
    ['Set up', setUpCluster.get(FILTER), exampleClusterEntity],
  ])('%s is for one kind of entity', (_, matches, own) => {
    expect(
      [mount, exampleBucket, exampleClusterEntity].filter(entity =>
        matches?.(entity),
      ),
    ).toEqual([own]);
  });
});
