import { runSimulation } from '@cloud-copilot/iam-simulate';

/** The account of every role, and of what it asks for. */
export const ACCOUNT = '111122223333';

/** One request to AWS, and whether it has to be allowed. */
export interface Probe {
  allowed: boolean;
  action: string;
  resource: string;
  context?: Record<string, string>;
}

/** Lets IAM decide about a key, as a mount's plan asks for. */
function keyPolicy(partition: string) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${ACCOUNT}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
}

function request(principal: string, { action, resource, context }: Probe) {
  return {
    principal,
    action,
    resource: { resource, accountId: ACCOUNT },
    contextVariables: context ?? {},
  };
}

function difference({ allowed, action, resource, context }: Probe) {
  return `${allowed ? 'not allowed' : 'allowed'}: ${action} on ${resource}${
    context ? ` with ${JSON.stringify(context)}` : ''
  }`;
}

/**
 * What a role's policies decide otherwise than they have to, as the simulator
 * has it. A bucket's owner is taken to agree, whoever it is.
 */
export async function differences(
  partition: string,
  policies: object[],
  probes: Probe[],
): Promise<string[]> {
  const found: string[] = [];
  for (const probe of probes) {
    const answer = await runSimulation(
      {
        request: request(`arn:${partition}:iam::${ACCOUNT}:role/mounts`, probe),
        identityPolicies: policies.map((policy, index) => ({
          name: `${index}`,
          policy,
        })),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(probe.action.startsWith('kms:')
          ? { resourcePolicy: keyPolicy(partition) }
          : {}),
      },
      {},
    );
    if (answer.resultType !== 'single') {
      throw new Error(`${difference(probe)}: ${JSON.stringify(answer)}`);
    }
    if (answer.result.ignoredContextKeys?.length) {
      throw new Error(`${difference(probe)}: a key that it doesn't have`);
    }
    if ((answer.overallResult === 'Allowed') !== probe.allowed) {
      found.push(difference(probe));
    }
  }
  return found;
}

/** An OIDC issuer whose context keys the simulator knows. */
const KNOWN_ISSUER = 'accounts.google.com';

/** Renames a condition's keys; a provider's ARN stays as it is. */
function renameKeys<T>(content: T, issuer?: string): T {
  return issuer
    ? JSON.parse(
        JSON.stringify(content).replaceAll(
          `"${issuer}:`,
          () => `"${KNOWN_ISSUER}:`,
        ),
      )
    : content;
}

/**
 * Whether a role's trust policy, which is the role's resource policy, lets
 * somebody take it.
 *
 * @param issuer - the cluster's OIDC issuer. The simulator drops context keys
 * that it doesn't know, such as those of every issuer of EKS, so they get
 * another name, in the policy as in the request.
 */
export async function mayAssume(
  trust: object,
  principal: string,
  action: string,
  context: Record<string, string>,
  issuer?: string,
): Promise<boolean> {
  const probe = {
    allowed: true,
    action,
    resource: `arn:aws:iam::${ACCOUNT}:role/mounts`,
    context: renameKeys(context, issuer),
  };
  const answer = await runSimulation(
    {
      request: request(principal, probe),
      identityPolicies: [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: renameKeys(trust, issuer),
    },
    {},
  );
  if (answer.resultType !== 'single') {
    throw new Error(`${difference(probe)}: ${JSON.stringify(answer)}`);
  }
  return answer.overallResult === 'Allowed';
}
