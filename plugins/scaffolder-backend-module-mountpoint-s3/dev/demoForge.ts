import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { startLocalForge } from '@s3-mounts/local-forge';
import path from 'node:path';
import { gitopsSeed } from './gitopsSeed';

/** The port that app-config.yaml names in its integration and locations. */
const PORT = 7090;

/** The repository's root; the backend runs in the folder of its plugin. */
const ROOT = path.resolve(__dirname, '../../..');

interface DemoForge {
  readonly url: string;
}

const demoForgeRef = createServiceRef<DemoForge>({
  id: 'demo.forge',
  scope: 'root',
});

/**
 * Starts the local forge inside the backend, with a GitOps repository that
 * already holds a cluster and two mounts.
 *
 * @remarks
 *
 * A root service, because those are ready before any plugin starts: the
 * catalog's first read already finds the repository.
 */
export const demoForge = createServiceFactory({
  service: demoForgeRef,
  initialization: 'always',
  deps: {
    logger: coreServices.rootLogger,
    lifecycle: coreServices.rootLifecycle,
  },
  async factory({ logger, lifecycle }) {
    const demoDir = process.env.S3_MOUNTS_DEMO_DIR || path.join(ROOT, '.demo');
    const dataDir = path.join(demoDir, 'forge');
    const forge = await startLocalForge({
      dataDir,
      port: PORT,
      logger: logger.child({ plugin: 'forge' }),
    });
    lifecycle.addShutdownHook(() => forge.close());

    // Leaves an existing one alone: what the guest merged survives a restart.
    await forge.createRepository(gitopsSeed());
    return { url: forge.url };
  },
});
