# The CSI driver's role, which mounts with credentials: driver share.

module "driver_irsa" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "~> 6.5.0"

  create = local.makes_driver_role && var.cluster.identity == "irsa"

  name                 = local.driver_role_name
  use_name_prefix      = false
  path                 = var.cluster.rolePath
  description          = "Mountpoint for Amazon S3 CSI driver on the EKS cluster ${var.cluster.cluster}"
  permissions_boundary = var.cluster.permissionsBoundary
  policies             = { for key in lookup(local.policies_by_role, "driver", []) : key => aws_iam_policy.this[key].arn }

  # Matched exactly: no other service account of the cluster can take the role.
  trust_condition_test = "StringEquals"

  oidc_providers = {
    for arn in local.oidc_provider_arns : "cluster" => {
      provider_arn               = arn
      namespace_service_accounts = ["kube-system:s3-csi-driver-sa"]
    }
  }

  tags = var.cluster.tags
}

resource "aws_iam_role" "driver" {
  count = local.makes_driver_role && var.cluster.identity == "pod-identity" ? 1 : 0

  name                 = local.driver_role_name
  path                 = var.cluster.rolePath
  description          = "Mountpoint for Amazon S3 CSI driver on the EKS cluster ${var.cluster.cluster}"
  assume_role_policy   = local.pod_identity_trust["driver"]
  permissions_boundary = var.cluster.permissionsBoundary
  tags                 = var.cluster.tags
}

resource "aws_eks_pod_identity_association" "driver" {
  count = length(aws_iam_role.driver)

  cluster_name    = data.aws_eks_cluster.this.name
  namespace       = "kube-system"
  service_account = "s3-csi-driver-sa"
  role_arn        = aws_iam_role.driver[0].arn
  tags            = var.cluster.tags
}

# Of the role for Pod Identity, and of one that is there already; the IRSA
# module attaches its own.
resource "aws_iam_role_policy_attachment" "driver" {
  for_each = toset(var.cluster.addon == "existing" || var.cluster.identity == "pod-identity" ? lookup(local.policies_by_role, "driver", []) : [])

  role       = var.cluster.addon == "existing" ? local.role_names["driver"] : aws_iam_role.driver[0].name
  policy_arn = aws_iam_policy.this[each.key].arn
}
