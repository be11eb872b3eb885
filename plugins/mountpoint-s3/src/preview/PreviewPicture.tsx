import { useMemo } from 'react';
import { MountDiagram } from '../diagram/MountDiagram';
import { useLivePreview } from './LivePreviewContext';
import { PreviewGaps } from './PreviewGaps';

/** The picture of what is asked for. */
export function PreviewPicture() {
  const { core, cluster, preview } = useLivePreview();
  const plan = preview?.plan;
  const setUp = cluster.value?.cluster;
  const diagram = useMemo(
    () =>
      core.value && setUp && plan
        ? core.value.mountDiagram(setUp, plan.mount)
        : undefined,
    [core.value, setUp, plan],
  );
  return diagram ? <MountDiagram diagram={diagram} /> : <PreviewGaps />;
}
