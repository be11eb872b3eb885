import path from 'node:path';

/** Where the demo listens; app-config.yaml names the same ports. */
export const DEMO_SERVERS = [
  { what: 'the frontend', port: 3000 },
  { what: 'the backend', port: 7007 },
  { what: 'the local forge', port: 7090 },
];

/** The folder of everything that the demo remembers. */
export function demoDir({ root }) {
  return path.resolve(root, process.env.S3_MOUNTS_DEMO_DIR || '.demo');
}

/** What the demo writes into its folder. */
export const DEMO_FILES = ['forge', 'database', 'demo.log', 'demo.pid'];
