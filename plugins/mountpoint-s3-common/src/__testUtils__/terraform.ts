import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PlannedFile } from '../plan/Plan';

export const hasTerraform =
  spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0;

/** For a describe's title: why it is skipped, if it is. */
export const terraformReason = hasTerraform
  ? ''
  : ' (skipped: there is no terraform on the path)';

/** What needs a provider, and with it the network. */
const NEED_PROVIDERS =
  /\/(?:providers|versions|cluster|iam|driver|service-accounts|addon|addons|outputs)\.tf$/;

/** An OpenID Connect provider as cluster.tf finds it. */
export const OIDC_ISSUER =
  'oidc.eks.example.com/id/EXAMPLED539D4633E53DE1B716D3';

const MODULE_OUTPUTS = `
locals {
  oidc_provider_arns = var.cluster.identity == "irsa" ? ["arn:\${var.cluster.partition}:iam::\${var.cluster.account}:oidc-provider/${OIDC_ISSUER}"] : []
}

output "policies" {
  value = local.policies
}

output "role_names" {
  value = local.role_names
}

output "irsa_trust" {
  value = local.irsa_trust
}

output "pod_identity_trust" {
  value = local.pod_identity_trust
}
`;

const ROOT_OUTPUTS = `
${['policies', 'role_names', 'irsa_trust', 'pod_identity_trust']
  .map(
    name => `output "${name}" {\n  value = module.mountpoint_s3.${name}\n}\n`,
  )
  .join('\n')}
output "cluster" {
  value = local.cluster
}

output "mounts" {
  value = local.mounts
}
`;

export interface Outputs {
  /** The managed policies, by the role's key and a number. */
  policies: Record<string, { role: string; name: string; document: string }>;
  /** The roles' names: of the driver, and by <namespace>/<service account>. */
  role_names: Record<string, string>;
  /** The trust policies with IRSA, by role. */
  irsa_trust: Record<string, string>;
  /** The trust policies with Pod Identity, by role. */
  pod_identity_trust: Record<string, string>;
  cluster: Record<string, unknown>;
  mounts: Record<string, Record<string, unknown>>;
}

/**
 * A GitOps repository in a temporary folder, for the real Terraform: the
 * planned files but those that need a provider, and outputs of what they
 * compute.
 */
export class TerraformTree {
  readonly folder = mkdtempSync(join(tmpdir(), 's3-mounts-terraform-'));
  readonly #root: string;

  constructor(files: PlannedFile[], clusterFolder: string) {
    this.#root = join(this.folder, clusterFolder, 'terraform');
    this.write(files.filter(({ path }) => !NEED_PROVIDERS.test(path)));
    this.write([
      { path: 'empty.tfrc', content: '' },
      {
        path: 'modules/mountpoint-s3/v1/test_outputs.tf',
        content: MODULE_OUTPUTS,
      },
      {
        path: `${clusterFolder}/terraform/test_outputs.tf`,
        content: ROOT_OUTPUTS,
      },
    ]);
  }

  write(files: PlannedFile[]) {
    for (const { path, content } of files) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), content);
    }
  }

  read(path: string) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs terraform; no provider, no registry and no check for updates. */
  run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync('terraform', args, {
      cwd: this.#root,
      encoding: 'utf8',
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: '1',
        TF_CLI_CONFIG_FILE: join(this.folder, 'empty.tfrc'),
        TF_IN_AUTOMATION: '1',
      },
    });
    // Terraform breaks its messages into lines with a border.
    const said = `${stdout}${stderr}`.replace(/[│\s]+/g, ' ');
    return { status, stdout, said };
  }

  /** What Terraform computes. */
  outputs(): Outputs {
    for (const args of [
      ['init', '-backend=false', '-input=false', '-no-color'],
      ['apply', '-auto-approve', '-input=false', '-no-color'],
    ]) {
      const { status, said } = this.run(...args);
      if (status !== 0) {
        throw new Error(`terraform ${args.join(' ')}: ${said}`);
      }
    }
    const outputs = JSON.parse(this.run('output', '-json').stdout);
    return Object.fromEntries(
      Object.entries<{ value: unknown }>(outputs).map(([name, { value }]) => [
        name,
        value,
      ]),
    ) as unknown as Outputs;
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}
