import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { fields } from './fields';

/** The fields of the templates' forms, for the new frontend system. */
export const formFieldExtensions = fields.map(({ id, load }) =>
  FormFieldBlueprint.make({
    name: id,
    params: { field: async () => createFormField(await load()) },
  }),
);
