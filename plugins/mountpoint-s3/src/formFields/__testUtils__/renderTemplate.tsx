import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  SecretsContextProvider,
  type TemplateParameterSchema,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { MountpointS3Api } from '../../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';
import { fields } from '../fields';

/** The themes that the scaffolder draws forms in. */
export const THEMES = ['mui', 'bui'] as const;

/** The folders of the project's templates. */
export const TEMPLATES = {
  add: 'mount-bucket',
  change: 'change-mount',
  remove: 'remove-mount',
  'set-up': 'set-up-cluster',
} as const;

/** Reads a file that lies beside a template. */
export function readTemplateFile(
  purpose: keyof typeof TEMPLATES,
  file: string,
): any {
  const folder = path.join(__dirname, '../../../../../templates');
  const text = readFileSync(
    path.join(folder, TEMPLATES[purpose], file),
    'utf8',
  );
  return parse(text, { merge: true });
}

/** The parameters of a template, page by page. */
export function templatePages(
  purpose: keyof typeof TEMPLATES = 'add',
): Record<string, any>[] {
  return readTemplateFile(purpose, 'template.yaml').spec.parameters;
}

/** Renders the form of a template, as the scaffolder does. */
export async function renderTemplate(options: {
  /** Default: the template that mounts a bucket. */
  purpose?: keyof typeof TEMPLATES;
  api: MountpointS3Api;
  theme: (typeof THEMES)[number];
  values?: Record<string, any>;
  entities?: Parameters<typeof catalogApiMock>[0];
}) {
  const { purpose, api, theme, values, entities } = options;
  const manifest: TemplateParameterSchema = {
    title: 'Mount an S3 bucket',
    steps: templatePages(purpose).map(({ title, description, ...schema }) => ({
      title,
      description,
      schema,
    })),
  };
  const loaded = await Promise.all(fields.map(({ load }) => load()));
  const extensions = loaded.map(({ schema, ...field }) => ({
    ...field,
    schema: schema.schema,
  }));
  const onCreate = jest.fn(async () => {});
  renderInTestApp(
    <SecretsContextProvider>
      <Stepper
        manifest={manifest}
        extensions={extensions}
        initialState={values}
        onCreate={onCreate}
        formProps={{ EXPERIMENTAL_theme: theme }}
      />
    </SecretsContextProvider>,
    {
      apis: [
        [mountpointS3ApiRef, api],
        [catalogApiRef, catalogApiMock(entities)],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/guest',
            ownershipEntityRefs: [
              'user:default/guest',
              'group:default/data-science',
            ],
          }),
        ],
        [
          entityPresentationApiRef,
          {
            forEntity: (ref: string) => {
              const snapshot = {
                entityRef: ref,
                primaryTitle: ref.slice(ref.indexOf('/') + 1),
              };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          },
        ],
      ],
    },
  );
  await screen.findByText('What you ask for');
  return { onCreate };
}
