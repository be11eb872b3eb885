resource "aws_eks_addon" "driver" {
  count = var.cluster.addon == "managed" ? 1 : 0

  cluster_name             = data.aws_eks_cluster.this.name
  addon_name               = "aws-mountpoint-s3-csi-driver"
  addon_version            = var.cluster.addonVersion
  service_account_role_arn = local.driver_irsa_role_arn

  # An add-on that is destroyed leaves the driver running: without it, every
  # mount of the cluster breaks.
  preserve                    = true
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "PRESERVE"

  tags = var.cluster.tags

  # Pod Identity gives a role to pods that start after the association; and the
  # first mounts would be refused before the role has its policies.
  depends_on = [
    module.driver_irsa,
    aws_iam_role_policy_attachment.driver,
    aws_eks_pod_identity_association.driver,
  ]
}

locals {
  driver_irsa_role_arn = local.makes_driver_role && var.cluster.identity == "irsa" ? module.driver_irsa.arn : null
}
