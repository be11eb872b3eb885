// Whether the preview keeps its word, run by `node --test`: for a dozen
// requests, what it shows before is what git holds afterwards, byte for byte.

import { create, openSignIn, review, signIn } from './backstagePages.ts';
import { comparePreview } from './comparePreview.ts';
import { cloneRepository } from './gitRepository.ts';
import { openForm, readFiles } from './previewPage.ts';
import { REQUESTS } from './requests.ts';
import { tellStory } from './tellStory.ts';

tellStory(
  'preview-bytes',
  'the preview of a dozen requests is what their pull requests hold',
  async ({ page, step, note }) => {
    await step('sign-in', async () => {
      await openSignIn(page);
      await signIn(page);
    });
    const repository = await cloneRepository();
    let compared = 0;
    const compare = async (request: Record<string, unknown>) => {
      const { cluster, namespace, name } = request;
      await openForm(page, 'mount-s3-bucket', request);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('User ID', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review' }).waitFor();
      const shown = await readFiles(page);

      await review(page);
      await create(page, 'What happens next');
      const clusterName = `${cluster}`.split('/').pop();
      compared += await comparePreview(
        shown,
        repository,
        `s3-mounts.${clusterName}.${namespace}.${name}.add`,
      );
    };
    try {
      for (const request of REQUESTS) {
        await step(`${request.name}`, () => compare(request));
      }
    } finally {
      await repository.remove();
    }
    note(`${compared} files were the same, byte for byte`);
  },
);
