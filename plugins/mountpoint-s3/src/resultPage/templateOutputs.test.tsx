import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  scaffolderTemplateOutputsBlueprint,
  scaffolderTemplateOutputTemplateRefsRef,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { act, screen, within } from '@testing-library/react';
import { createFromTemplateRouteRef } from '../menu/createFromTemplateRouteRef';
import { BACKEND_AWAY, backendMock } from '../mount/__testUtils__/backendMock';
import { exampleMount } from '../mount/__testUtils__/exampleMount';
import { formDataOf } from '../mount/__testUtils__/renderPage';
import { templateOutputsExtensions } from './templateOutputs';

const { entity } = exampleMount();
const URL = 'https://git.example.com/acme/gitops/pull/7';
const FOLDER = 'clusters/data-prod/s3-mounts/mounts/ml-training/product-images';

const OUTPUT = {
  links: [{ title: 'Review the pull request', url: URL }],
  branch: 's3-mounts.data-prod.ml-training.product-images.add',
  pullRequestUrl: URL,
  pullRequestNumber: 7,
  changed: true,
  paths: [`${FOLDER}/mount.yaml`, `${FOLDER}/README.md`],
  deletions: [],
  findings: [
    { severity: 'warning', code: 'rename', message: 'No `mv` in this bucket.' },
  ],
  entityRef: 'component:default/data-prod.ml-training.product-images',
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'product-images',
};

const PULL_REQUEST: PullRequestState = {
  number: 7,
  url: URL,
  title: 'Mount s3://acme-ml-datasets/product-images/2026/',
  state: 'open',
  draft: false,
  branch: OUTPUT.branch,
  targetBranch: 'main',
  purpose: 'add',
};

function renderOutputs(
  output: object | undefined,
  options: {
    template?: string;
    backend?: ReturnType<typeof backendMock>;
    catalog?: ReturnType<typeof catalogApiMock>;
  } = {},
) {
  const {
    template = 'mount-s3-bucket',
    backend = backendMock(),
    catalog = catalogApiMock(),
  } = options;
  const extension = templateOutputsExtensions.find(candidate =>
    createExtensionTester(candidate)
      .get(scaffolderTemplateOutputTemplateRefsRef)
      .includes(`template:default/${template}`),
  )!;
  const Outputs = createExtensionTester(extension).get(
    scaffolderTemplateOutputsBlueprint.dataRefs.component,
  );
  return renderInTestApp(<Outputs output={output as {}} />, {
    apis: [backend, catalog],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/create/templates/:namespace/:templateName': createFromTemplateRouteRef,
    },
  });
}

/** The steps that follow, each as its whole text. */
async function steps() {
  const region = await screen.findByRole('article', {
    name: 'What happens next',
  });
  return within(region)
    .getAllByRole('listitem')
    .map(item => item.textContent);
}

describe('templateOutputs', () => {
  it('shows the pull request, the files and what happens next', async () => {
    renderOutputs(OUTPUT, {
      backend: backendMock({
        listBranchPullRequests: async () => [PULL_REQUEST],
      }),
    });

    expect(await screen.findByText(PULL_REQUEST.title)).toBeInTheDocument();
    expect(screen.getByText('Open')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'It waits for the review.',
    );
    expect(
      screen.getByRole('link', { name: /Review the pull request/ }),
    ).toHaveAttribute('href', URL);
    const [review, terraform, volume, catalog] = await steps();
    expect(review).toMatch(/^Review Now.*Who: the cluster’s owners$/);
    expect(terraform).toMatch(/^Terraform Later/);
    expect(volume).toContain(
      'the claim product-images in the namespace ml-training',
    );
    expect(catalog).toMatch(/^Catalog Later/);
    expect(screen.getByRole('button', { name: '2 files' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(screen.getByText(`${FOLDER}/mount.yaml`)).toBeInTheDocument();
    expect(screen.getByText('mv')).toBeInTheDocument();
  });

  it('works without the backend, and says what it does not know', async () => {
    renderOutputs(OUTPUT, {
      backend: backendMock({
        listBranchPullRequests: async () => {
          throw BACKEND_AWAY;
        },
      }),
    });

    expect(
      await screen.findByText(/Where it stands can’t be shown here/),
    ).toBeInTheDocument();
    expect(screen.getByText('State not known')).toBeInTheDocument();
    expect(screen.getByText('Pull request #7')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Review the pull request/ }),
    ).toHaveAttribute('href', URL);
    expect(await steps()).toHaveLength(4);
  });

  it('says that a closed pull request changes nothing', async () => {
    renderOutputs(OUTPUT, {
      backend: backendMock({
        listBranchPullRequests: async () => [
          { ...PULL_REQUEST, state: 'closed' },
        ],
      }),
    });

    expect(
      await screen.findByText(/It was closed without a merge/),
    ).toBeInTheDocument();
    expect(screen.getByText('Closed')).toBeInTheDocument();
    for (const step of await steps()) {
      expect(step).toContain('Stopped');
    }
  });

  it('says that there was nothing to do', async () => {
    renderOutputs({ ...OUTPUT, changed: false, pullRequestUrl: undefined });

    expect(await screen.findByText('Nothing to do')).toBeInTheDocument();
    expect(screen.getByText(/exists exactly as you asked/)).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/data-prod.ml-training.product-images',
    );
  });

  it('leaves the output of another template to the scaffolder', async () => {
    renderOutputs({ links: [{ title: 'Elsewhere', url: URL }] });

    expect(await screen.findByText('Elsewhere')).toBeInTheDocument();
  });

  it('shows nothing while the task runs', () => {
    renderOutputs(undefined);

    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it('leads from the first step of a removal to the second', async () => {
    renderOutputs(
      {
        ...OUTPUT,
        branch: 's3-mounts.data-prod.ml-training.product-images.remove',
        deletions: [`${FOLDER}/manifests/persistent-volume.yaml`],
      },
      {
        template: 'remove-s3-mount',
        backend: backendMock({
          listBranchPullRequests: async () => [
            { ...PULL_REQUEST, state: 'merged', purpose: 'remove' },
          ],
        }),
      },
    );

    expect(
      formDataOf(
        await screen.findByRole('link', { name: 'Finish the removal' }),
      ),
    ).toEqual({
      template: '/create/templates/default/remove-s3-mount',
      formData: {
        cluster: 'resource:default/data-prod',
        namespace: 'ml-training',
        name: 'product-images',
      },
    });
  });

  describe('while time passes', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });

    afterEach(() => {
      jest.useRealTimers();
      act(() => setHidden(false));
    });

    function setHidden(isHidden: boolean) {
      Object.defineProperty(document, 'hidden', {
        configurable: true,
        get: () => isHidden,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }

    const pass = (seconds: number) =>
      act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

    it('follows the pull request to the merge, and the mount into the catalog', async () => {
      let state: PullRequestState['state'] = 'open';
      const listBranchPullRequests = jest.fn(async () => [
        { ...PULL_REQUEST, state },
      ]);
      const getEntityByRef = jest.fn().mockResolvedValue(undefined);
      renderOutputs(OUTPUT, {
        backend: backendMock({ listBranchPullRequests }),
        catalog: catalogApiMock.mock({ getEntityByRef }),
      });
      await pass(1);
      expect(screen.getByText('Open')).toBeInTheDocument();
      expect(getEntityByRef).not.toHaveBeenCalled();

      state = 'merged';
      await pass(10);
      expect(screen.getByText('Merged')).toBeInTheDocument();
      const asked = listBranchPullRequests.mock.calls.length;
      expect(getEntityByRef).toHaveBeenCalledWith(OUTPUT.entityRef);
      expect((await steps())[3]).toMatch(/^Catalog Now/);

      getEntityByRef.mockResolvedValue(entity);
      await pass(10);
      expect((await steps())[3]).toMatch(/^Catalog Done/);
      expect(
        screen.getByRole('link', { name: /product-images/ }),
      ).toHaveAttribute(
        'href',
        '/catalog/default/component/data-prod.ml-training.product-images',
      );

      const looked = getEntityByRef.mock.calls.length;
      await pass(120);
      expect(listBranchPullRequests).toHaveBeenCalledTimes(asked);
      expect(getEntityByRef).toHaveBeenCalledTimes(looked);
    });

    it('asks nothing while nobody looks, and at once when somebody does', async () => {
      const listBranchPullRequests = jest.fn(async () => [PULL_REQUEST]);
      renderOutputs(OUTPUT, {
        backend: backendMock({ listBranchPullRequests }),
      });
      await pass(1);
      const asked = listBranchPullRequests.mock.calls.length;

      act(() => setHidden(true));
      await pass(120);
      expect(listBranchPullRequests).toHaveBeenCalledTimes(asked);

      act(() => setHidden(false));
      await pass(1);
      expect(listBranchPullRequests).toHaveBeenCalledTimes(asked + 1);
    });

    it('asks a backend that is away less often, and takes up its answer', async () => {
      const listBranchPullRequests = jest
        .fn()
        .mockRejectedValueOnce(BACKEND_AWAY)
        .mockResolvedValue([PULL_REQUEST]);
      renderOutputs(OUTPUT, {
        backend: backendMock({ listBranchPullRequests }),
      });
      await pass(30);
      expect(listBranchPullRequests).toHaveBeenCalledTimes(1);
      expect(screen.getByText('State not known')).toBeInTheDocument();

      await pass(31);
      expect(screen.getByText('Open')).toBeInTheDocument();
    });
  });
});
