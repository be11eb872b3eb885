import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { legacyFormFields } from '../formFields';
import { mountpointS3Plugin } from './plugin';

/**
 * The fields of the templates' forms, to stand in the `ScaffolderFieldExtensions`
 * of a `ScaffolderPage`: `{s3MountFieldExtensions}`.
 *
 * @remarks
 *
 * Elements and not one component, because the scaffolder looks for the fields
 * among its children and does not render them.
 *
 * @public
 */
export const s3MountFieldExtensions: JSX.Element[] = legacyFormFields.map(
  options => {
    const Field = mountpointS3Plugin.provide(
      createScaffolderFieldExtension(options),
    );
    return <Field key={options.name} />;
  },
);
