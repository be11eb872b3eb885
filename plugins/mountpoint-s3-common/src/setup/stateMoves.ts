import { Cluster } from '../cluster/Cluster';

const ADDON = {
  managed: "'module.mountpoint_s3.aws_eks_addon.driver[0]'",
  blueprints: `'module.eks_blueprints_addons.aws_eks_addon.this["aws-mountpoint-s3-csi-driver"]'`,
};

const DRIVER_ROLE = {
  irsa: "'module.mountpoint_s3.module.driver_irsa.aws_iam_role.this[0]'",
  'pod-identity': "'module.mountpoint_s3.aws_iam_role.driver[0]'",
};

/**
 * The Terraform commands that a change of `addon` or `identity` needs before
 * the next plan, so that nothing which pods use is destroyed and made again.
 * Empty when it needs none.
 *
 * @see https://developer.hashicorp.com/terraform/cli/commands/state/mv
 */
export function stateMoves(before: Cluster, after: Cluster): string[] {
  const moves: string[] = [];
  if (before.addon !== after.addon) {
    if (before.addon === 'existing') {
      moves.push(
        `terraform import ${ADDON[after.addon as keyof typeof ADDON]} ${
          after.cluster
        }:aws-mountpoint-s3-csi-driver`,
      );
    } else if (after.addon === 'existing') {
      moves.push(
        `terraform state rm ${ADDON[before.addon]}`,
        `terraform state rm ${
          before.identity === 'irsa'
            ? 'module.mountpoint_s3.module.driver_irsa'
            : DRIVER_ROLE['pod-identity']
        }`,
      );
    } else {
      moves.push(
        `terraform state mv ${ADDON[before.addon]} ${ADDON[after.addon]}`,
      );
    }
  }
  if (
    before.identity !== after.identity &&
    before.addon !== 'existing' &&
    after.addon !== 'existing'
  ) {
    moves.push(
      `terraform state mv ${DRIVER_ROLE[before.identity]} ${
        DRIVER_ROLE[after.identity]
      }`,
    );
  }
  return moves;
}
