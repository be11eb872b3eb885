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

/** The parameters of the template `mount-s3-bucket`, page by page. */
export function templatePages(): Record<string, any>[] {
  const file = path.join(
    __dirname,
    '../../../../../templates/mount-bucket/template.yaml',
  );
  return parse(readFileSync(file, 'utf8')).spec.parameters;
}

/** Renders the form of the template `mount-s3-bucket`, as the scaffolder does. */
export async function renderTemplate(options: {
  api: MountpointS3Api;
  theme: (typeof THEMES)[number];
  values?: Record<string, any>;
  entities?: Parameters<typeof catalogApiMock>[0];
}) {
  const { api, theme, values, entities } = options;
  const manifest: TemplateParameterSchema = {
    title: 'Mount an S3 bucket',
    steps: templatePages().map(({ title, description, ...schema }) => ({
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
