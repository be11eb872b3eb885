import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { PrefilledTemplate } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useNavigate } from 'react-router-dom';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { useMessages } from '../translation/useMessages';
import { useTemplateLink } from './useTemplateLink';

/**
 * An item of a mount's menu that opens a template's form, filled in with what
 * the mount is. Its values are asked for when it is chosen.
 *
 * @param mount - undefined while the entity is loaded
 */
export function useMountMenuItem(
  template: PrefilledTemplate,
  mount: Entity | undefined,
) {
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  const navigate = useNavigate();
  const linkTo = useTemplateLink();
  return {
    title: t(`mount.menu.${template}` as const),
    disabled: !mount || linkTo(template, {}) === undefined,
    onClick: async () => {
      if (!mount) {
        return;
      }
      const { mountFormData } = await import('./mountFormData');
      const link = linkTo(
        template,
        await mountFormData({ api, mount, template }),
      );
      if (link !== undefined) {
        navigate(link);
      }
    },
  };
}
