// The whole job with the keyboard alone, run by `node --test`: from the sign-in
// to a merged pull request, and to the form that changes a mount.

import assert from 'node:assert/strict';
import { chooseButton, openSignIn } from './backstagePages.ts';
import {
  hasFocus,
  waitForFocus,
  pickByTyping,
  pressOn,
  tabTo,
  typeInto,
} from './keyboard.ts';
import { preview } from './previewPage.ts';
import { description } from './pullRequestPage.ts';
import { tellStory } from './tellStory.ts';

tellStory(
  'keyboard',
  'a mount is requested, merged and about to be changed with the keyboard alone',
  async story => {
    const { step } = story;
    const backstage = story.page;
    const button = (name: string | RegExp) =>
      backstage.getByRole('button', { name, exact: true });
    const text = (name: string) => backstage.getByRole('textbox', { name });

    await step('sign-in', async () => {
      await openSignIn(backstage);
      await pressOn(backstage, button('Enter'), 'Enter');
      await backstage.getByRole('link', { name: 'product-images' }).waitFor();
    });

    await step('templates', async () => {
      await pressOn(
        backstage,
        backstage.getByRole('link', { name: 'Create', exact: true }).first(),
        'Enter',
      );
      await pressOn(
        backstage,
        chooseButton(backstage, 'Mount an S3 bucket'),
        'Enter',
      );
    });

    await step('what-and-where', async () => {
      await typeInto(backstage, text('Bucket'), 'acme-training');
      await typeInto(backstage, text('Prefix'), 'keyboard/');
      await pressOn(
        backstage,
        backstage.getByRole('radio', { name: 'Read files' }),
        'ArrowDown',
      );
      await pressOn(
        backstage,
        backstage.getByRole('radio', { name: 'A dataset to read' }),
        'ArrowDown',
      );
      await pickByTyping(
        backstage,
        backstage.getByRole('combobox', { name: 'Cluster' }),
        'lab',
      );
      await typeInto(backstage, text('Namespace'), 'vision');
      await typeInto(backstage, text('Name of the mount'), 'keyboard');
      await pickByTyping(
        backstage,
        backstage.getByRole('combobox', { name: 'Owner' }),
        'Data Science',
      );
      await preview(backstage)
        .getByText('Ready to be asked for')
        .first()
        .waitFor();
      for (const chosen of [
        'Read and add files',
        'Checkpoints of a training',
      ]) {
        assert.ok(
          await backstage.getByRole('radio', { name: chosen }).isChecked(),
          `${chosen} is chosen`,
        );
      }
    });

    await step('from-finding-to-field', async () => {
      await pressOn(
        backstage,
        preview(backstage)
          .getByRole('button', { name: 'Go to “Bucket”' })
          .first(),
        'Enter',
      );
      await waitForFocus(backstage, text('Bucket'));
    });

    await step('preview', async () => {
      await pressOn(
        backstage,
        preview(backstage).getByRole('tab', { name: 'Overview' }),
        'ArrowRight',
      );
      await backstage.keyboard.press('Enter');
      await pressOn(
        backstage,
        preview(backstage).getByRole('button', { name: /^mount\.yaml/ }),
        'Enter',
      );
      await tabTo(
        backstage,
        preview(backstage).getByRole('region', { name: /mount\.yaml$/ }),
      );
    });

    await step('your-pods', async () => {
      await pressOn(backstage, button('Next'), 'Enter');
      await tabTo(backstage, text('User ID'));
    });

    await step('details', async () => {
      await pressOn(backstage, button('Next'), 'Enter');
      await pressOn(backstage, button(/^More about the bucket/), 'Enter');
      await typeInto(backstage, text('Region of the bucket'), 'eu-central-1');
    });

    await step('result', async () => {
      await pressOn(backstage, button('Review'), 'Enter');
      await pressOn(backstage, button('Open the pull request'), 'Enter');
      await backstage.getByText('It waits for the review').waitFor();
    });

    await step('merged', async () => {
      const opened = backstage.context().waitForEvent('page');
      await pressOn(
        backstage,
        backstage
          .getByRole('link', { name: 'Review the pull request' })
          .first(),
        'Enter',
      );
      story.page = await opened;
      // The page grows with its picture.
      await description(story.page)
        .getByRole('img', { name: /^Diagram: / })
        .waitFor();
      await pressOn(
        story.page,
        story.page.getByRole('button', { name: 'Merge pull request' }),
        'Enter',
      );
      await story.page.getByText('Merged', { exact: true }).first().waitFor();
    });

    await step('menu', async () => {
      story.page = backstage;
      await backstage.bringToFront();
      await backstage.getByText('It is merged').waitFor();
      // The link appears when the catalog has read the repository.
      await pressOn(
        backstage,
        backstage.getByRole('link', { name: 'keyboard (vision on ml-lab)' }),
        'Enter',
      );
      await pressOn(backstage, button('More actions'), 'Enter');
      const change = backstage.getByRole('menuitem', { name: /^Change/ });
      await change.waitFor();
      for (
        let presses = 0;
        presses < 10 && !(await hasFocus(change));
        presses += 1
      ) {
        await backstage.keyboard.press('ArrowDown');
      }
      await backstage.keyboard.press('Enter');
      await backstage
        .getByRole('heading', { name: 'Change an S3 mount' })
        .waitFor();
      await tabTo(backstage, text('Name of the mount'));
      assert.equal(await text('Name of the mount').inputValue(), 'keyboard');
    });
  },
  '--production',
);
