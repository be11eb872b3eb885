data "aws_eks_cluster" "this" {
  name = var.cluster.cluster
}

# Found by its URL: a cluster without a provider fails here, with its address,
# and not at the first mount.
data "aws_iam_openid_connect_provider" "this" {
  url = data.aws_eks_cluster.this.identity[0].oidc[0].issuer
}

resource "aws_iam_policy" "driver" {
  for_each = local.driver_policies

  name        = "${local.driver_role_name}-${each.key}"
  path        = var.cluster.rolePath
  description = "What the S3 mounts on the EKS cluster ${var.cluster.cluster} may do"
  policy      = each.value
  tags        = var.cluster.tags

  lifecycle {
    precondition {
      condition     = length(local.driver_policies) <= 10
      error_message = "The mounts of this cluster need more than the ten managed policies that a role takes. Give mounts that share a bucket a common prefix, or move some to a service account of their own (credentials: pod)."
    }

    precondition {
      condition     = length(each.value) <= 6144
      error_message = "A policy is longer than the 6,144 characters that IAM takes. Shorten the prefixes of the mounts."
    }
  }
}

module "driver_irsa" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "~> 6.5.0"

  name                 = local.driver_role_name
  use_name_prefix      = false
  path                 = var.cluster.rolePath
  description          = "Mountpoint for Amazon S3 CSI driver on the EKS cluster ${var.cluster.cluster}"
  permissions_boundary = var.cluster.permissionsBoundary
  policies             = { for key, policy in aws_iam_policy.driver : key => policy.arn }

  # Matched exactly: no other service account of the cluster can take the role.
  trust_condition_test = "StringEquals"

  oidc_providers = {
    cluster = {
      provider_arn               = data.aws_iam_openid_connect_provider.this.arn
      namespace_service_accounts = ["kube-system:s3-csi-driver-sa"]
    }
  }

  tags = var.cluster.tags
}
