import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RouteServices } from './RouteServices';
import { getAllowed } from './routes/getAllowed';
import { getCluster } from './routes/getCluster';
import { getFiles } from './routes/getFiles';
import { getMount } from './routes/getMount';
import { getPlan } from './routes/getPlan';
import { listBranchPullRequests } from './routes/listBranchPullRequests';
import { listClusters } from './routes/listClusters';
import { listMountPullRequests } from './routes/listMountPullRequests';

/** All routes of the plugin, below `/v1`. */
export function createRouter(services: RouteServices): Router {
  const router = PromiseRouter();
  router.use(express.json());
  const cluster = '/v1/clusters/:namespace/:name';
  const mount = '/v1/mounts/:namespace/:name';
  router.get('/v1/clusters', listClusters(services));
  router.get(cluster, getCluster(services));
  router.post(`${cluster}/files`, getFiles(services));
  router.get('/v1/allowed', getAllowed(services));
  router.get(mount, getMount(services));
  router.get(`${mount}/pull-requests`, listMountPullRequests(services));
  router.post('/v1/plans/:purpose', getPlan(services));
  router.get('/v1/pull-requests', listBranchPullRequests(services));
  return router;
}
