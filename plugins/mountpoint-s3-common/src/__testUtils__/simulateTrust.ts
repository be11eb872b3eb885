import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraformModule } from '../terraform/terraform';

/** What needs no provider. */
const FILES = ['variables.tf', 'names.tf', 'policies.tf', 'trust.tf'];

export interface TrustPolicies {
  irsa: Record<string, string>;
  podIdentity: Record<string, string>;
}

/** The trust policies that the real Terraform computes, by who is trusted. */
export function trustPolicies(
  variables: object,
  oidcProviderArn: string,
): TrustPolicies {
  const folder = mkdtempSync(join(tmpdir(), 's3-mounts-trust-'));
  const module = terraformModule();
  const files: Record<string, string> = {
    ...Object.fromEntries(FILES.map(name => [name, module[name]])),
    'terraform.tfvars.json': JSON.stringify(variables),
    'empty.tfrc': '',
    'test.tf': `
locals {
  oidc_provider_arns = [${JSON.stringify(oidcProviderArn)}]
}
output "trust" {
  value = { irsa = local.irsa_trust, podIdentity = local.pod_identity_trust }
}
`,
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('terraform', args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: '1',
        TF_CLI_CONFIG_FILE: join(folder, 'empty.tfrc'),
        TF_IN_AUTOMATION: '1',
      },
    });
    if (status !== 0) {
      throw new Error(`terraform ${args.join(' ')}: ${stdout}${stderr}`);
    }
    return stdout;
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
    }
    run('init', '-backend=false', '-input=false', '-no-color');
    run('apply', '-auto-approve', '-input=false', '-no-color');
    return JSON.parse(run('output', '-json', 'trust'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
