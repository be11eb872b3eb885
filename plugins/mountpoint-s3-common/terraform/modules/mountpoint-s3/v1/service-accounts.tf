# The roles of mounts with credentials: pod, one a service account.

resource "aws_iam_role" "service_account" {
  for_each = local.service_accounts

  name                 = each.value.role_name
  path                 = var.cluster.rolePath
  description          = "S3 mounts of the service account ${each.value.namespace}/${each.value.name} on the EKS cluster ${var.cluster.cluster}"
  assume_role_policy   = var.cluster.identity == "irsa" ? local.irsa_trust[each.key] : local.pod_identity_trust[each.key]
  permissions_boundary = var.cluster.permissionsBoundary
  tags                 = var.cluster.tags
}

resource "aws_iam_role_policy_attachment" "service_account" {
  for_each = { for key, policy in local.policies : key => policy.role if policy.role != "driver" }

  role       = aws_iam_role.service_account[each.value].name
  policy_arn = aws_iam_policy.this[each.key].arn
}

# One a service account, which is all that EKS allows.
resource "aws_eks_pod_identity_association" "service_account" {
  for_each = var.cluster.identity == "pod-identity" ? local.service_accounts : {}

  cluster_name    = data.aws_eks_cluster.this.name
  namespace       = each.value.namespace
  service_account = each.value.name
  role_arn        = aws_iam_role.service_account[each.key].arn
  tags            = var.cluster.tags

  # A pod that starts at once must not be refused.
  depends_on = [aws_iam_role_policy_attachment.service_account]
}
