import { createExternalRouteRef } from '@backstage/core-plugin-api';

/**
 * The page of a template's form. It is the scaffolder's unless the app binds
 * another; without a scaffolder there is none.
 *
 * @remarks
 *
 * Made with `@backstage/core-plugin-api`, whose route references work in both
 * frontend systems.
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
