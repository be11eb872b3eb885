import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  Allowed,
  ClusterState,
  ClusterSummary,
  FileStates,
  MountRecord,
  PlanPreview,
  PlanPurpose,
  PullRequestState,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { MountpointS3Api } from './MountpointS3Api';

/**
 * Asks the backend plugin over HTTP.
 *
 * @public
 */
export class MountpointS3Client implements MountpointS3Api {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listClusters(): Promise<ClusterSummary[]> {
    return (await this.#get<{ items: ClusterSummary[] }>('clusters')).items;
  }

  async getCluster(clusterRef: string): Promise<ClusterState> {
    return this.#get(`clusters/${entityPath(clusterRef)}`);
  }

  async getFiles(clusterRef: string, paths: string[]): Promise<FileStates> {
    return this.#post(`clusters/${entityPath(clusterRef)}/files`, { paths });
  }

  async getAllowed(): Promise<Allowed> {
    return this.#get('allowed');
  }

  async getMount(entityRef: string): Promise<MountRecord> {
    return this.#get(`mounts/${entityPath(entityRef)}`);
  }

  async getPlan(
    purpose: PlanPurpose,
    inputs: Record<string, unknown>,
  ): Promise<PlanPreview> {
    return this.#post(`plans/${purpose}`, inputs);
  }

  async listMountPullRequests(entityRef: string): Promise<PullRequestState[]> {
    const { items } = await this.#get<{ items: PullRequestState[] }>(
      `mounts/${entityPath(entityRef)}/pull-requests`,
    );
    return items;
  }

  async listBranchPullRequests(branch: string): Promise<PullRequestState[]> {
    const { items } = await this.#get<{ items: PullRequestState[] }>(
      `pull-requests?branch=${encodeURIComponent(branch)}`,
    );
    return items;
  }

  #get<T>(path: string): Promise<T> {
    return this.#ask(path);
  }

  #post<T>(path: string, body: object): Promise<T> {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #ask<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('mountpoint-s3');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

/** An entity as the routes name it; its kind follows from the route. */
function entityPath(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}
