import { useRouteRef } from '@backstage/core-plugin-api';
import type { PullRequestPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useCallback } from 'react';
import { createFromTemplateRouteRef } from './createFromTemplateRouteRef';
import { templateParams } from './templates';

/** Gives the address of a template's form, filled in; undefined without a scaffolder. */
export type TemplateLink = (
  purpose: PullRequestPurpose,
  formData: Record<string, unknown>,
) => string | undefined;

/** Links to the templates' forms with values filled in. */
export function useTemplateLink(): TemplateLink {
  const route = useRouteRef(createFromTemplateRouteRef);
  return useCallback(
    (purpose, formData) =>
      route &&
      `${route(templateParams(purpose))}?${new URLSearchParams({
        formData: JSON.stringify(formData),
      })}`,
    [route],
  );
}
