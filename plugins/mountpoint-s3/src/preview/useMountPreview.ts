import type {
  Allowed,
  ClusterState,
  FileStates,
  Plan,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import type { Loadable } from '../components/Loaded/Loaded';
import {
  clusterQuestion,
  filesQuestion,
} from '../formFields/answers/questions';
import { useAnswer } from '../formFields/answers/useAnswer';
import type { Core } from '../formFields/core/loadCore';
import { useCore } from '../formFields/core/useCore';
import { useAllowed } from '../formFields/guardrails/useAllowed';
import { type FormValues, textOf } from '../formFields/shared/FormValues';
import { lastResult } from './lastResult';
import { type MountPreview, previewMount } from './previewMount';

/** Who types a name would have each of its letters looked up. */
const PAUSE_MS = 400;

/** What a form comes to, and what is known of where it goes. */
export interface LivePreview {
  /** The functions that compute it. */
  readonly core: Loadable<Core>;
  /** The chosen cluster; without value and error while none is chosen. */
  readonly cluster: Loadable<ClusterState>;
  /** What the operator's guardrails leave for this user. */
  readonly allowed: Loadable<Allowed>;
  /** Absent while the core is being loaded. */
  readonly preview?: MountPreview;
  /** The planned files, even if there is nothing to do because they are there. */
  readonly files: Plan['files'];
  /** Which files the repository holds, as of the same commit. */
  readonly fileStates: Loadable<FileStates>;
  /** Whether a mount of that name is there that this user may not see. */
  readonly hasHiddenMount: boolean;
}

// The fields of a page and the preview beside them ask for the same.
const planned = lastResult(previewMount);
const again = lastResult(previewMount);

const NO_FILES: Plan['files'] = [];

/** Computes what the form comes to with every key. */
export function useMountPreview(values: FormValues): LivePreview {
  const core = useCore();
  const clusterRef = textOf(values.cluster);
  const cluster = useAnswer(
    useMemo(
      () => (clusterRef ? clusterQuestion(clusterRef) : undefined),
      [clusterRef],
    ),
  );
  const allowed = useAllowed();

  const known = core.value && {
    core: core.value,
    values,
    cluster: cluster.value,
    allowed: allowed.value,
  };
  const first = known && planned({ ...known, mountYaml: undefined });
  const files = first?.plan?.files ?? NO_FILES;

  const recordPath =
    core.value && first?.plan && cluster.value?.cluster
      ? core.value.statePaths(cluster.value.cluster, first.plan.mount).mount
      : undefined;
  const fileStates = useFileStates({
    clusterRef,
    commit: cluster.value?.repository.commit,
    paths: files.map(({ path }) => path),
  });
  const record =
    recordPath === undefined ? undefined : fileStates.value?.files[recordPath];
  const mountYaml = record?.content;
  return {
    core,
    cluster,
    allowed,
    preview:
      known && mountYaml !== undefined ? again({ ...known, mountYaml }) : first,
    files,
    fileStates,
    hasHiddenMount: record !== undefined && mountYaml === undefined,
  };
}

/** Looks the files up in the repository, once who types has paused. */
function useFileStates(options: {
  clusterRef: string;
  commit: string | undefined;
  paths: string[];
}): Loadable<FileStates> {
  const { clusterRef, commit, paths } = options;
  const key = paths.join('\n');
  const question = useMemo(
    () =>
      key ? filesQuestion(clusterRef, key.split('\n'), commit) : undefined,
    [clusterRef, commit, key],
  );
  const [asked, setAsked] = useState<typeof question>();
  useDebounce(() => setAsked(question), PAUSE_MS, [question]);
  const answer = useAnswer(asked);
  return asked === question ? answer : { retry: answer.retry };
}
