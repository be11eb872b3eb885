# The CSI driver's add-on, installed by the EKS Blueprints Addons module.
module "eks_blueprints_addons" {
  source  = "aws-ia/eks-blueprints-addons/aws"
  version = "~> 1.23.0"

  cluster_name      = module.mountpoint_s3.cluster_name
  cluster_endpoint  = module.mountpoint_s3.cluster_endpoint
  cluster_version   = module.mountpoint_s3.cluster_version
  oidc_provider_arn = module.mountpoint_s3.oidc_provider_arn

  # Without this the module creates a CloudFormation stack that counts its users.
  observability_tag = null

  eks_addons = {
    aws-mountpoint-s3-csi-driver = {
      addon_version            = local.cluster.addonVersion
      most_recent              = false
      preserve                 = true
      service_account_role_arn = module.mountpoint_s3.driver_irsa_role_arn
    }
  }

  tags = try(local.cluster.tags, {})
}
