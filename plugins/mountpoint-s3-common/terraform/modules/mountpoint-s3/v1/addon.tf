resource "aws_eks_addon" "driver" {
  count = var.cluster.addon == "managed" ? 1 : 0

  cluster_name             = data.aws_eks_cluster.this.name
  addon_name               = "aws-mountpoint-s3-csi-driver"
  addon_version            = var.cluster.addonVersion
  service_account_role_arn = module.driver_irsa.arn

  # An add-on that is destroyed leaves the driver running: without it, every
  # mount of the cluster breaks.
  preserve                    = true
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "PRESERVE"

  tags = var.cluster.tags

  # The driver's first mounts would be refused before its role has its policies.
  depends_on = [module.driver_irsa]
}
