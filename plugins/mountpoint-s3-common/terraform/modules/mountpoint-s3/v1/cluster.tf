# What the cluster itself says.

data "aws_eks_cluster" "this" {
  name = var.cluster.cluster
}

# Found by its URL: a cluster without a provider fails here, with its address,
# and not at the first mount.
data "aws_iam_openid_connect_provider" "this" {
  count = var.cluster.identity == "irsa" ? 1 : 0

  url = data.aws_eks_cluster.this.identity[0].oidc[0].issuer
}

locals {
  oidc_provider_arns = data.aws_iam_openid_connect_provider.this[*].arn
}
