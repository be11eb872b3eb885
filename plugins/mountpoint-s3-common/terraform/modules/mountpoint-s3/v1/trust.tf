# Who can take each role: one service account of this cluster, matched exactly.

locals {
  # A driver's role is made for mounts that use it, present or to come.
  makes_driver_role = var.cluster.addon != "existing" && (var.cluster.credentials == "driver" || contains(local.granted[*].role, "driver"))

  cluster_arn = "arn:${var.cluster.partition}:eks:${var.cluster.region}:${var.cluster.account}:cluster/${var.cluster.cluster}"

  trusted = merge(
    { for key, account in local.service_accounts : key => { namespace = account.namespace, name = account.name } },
    local.makes_driver_role ? { driver = { namespace = "kube-system", name = "s3-csi-driver-sa" } } : {},
  )

  # The tags are EKS's own: it sets them when it takes a role for a pod.
  pod_identity_trust = {
    for key, account in local.trusted : key => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Service = "pods.eks.amazonaws.com" }
        Action    = ["sts:AssumeRole", "sts:TagSession"]
        Condition = {
          StringEquals = {
            "aws:SourceAccount"                         = var.cluster.account
            "aws:SourceArn"                             = local.cluster_arn
            "aws:RequestTag/kubernetes-namespace"       = account.namespace
            "aws:RequestTag/kubernetes-service-account" = account.name
          }
        }
      }]
    })
  }

  irsa_trust = {
    for key, account in local.trusted : key => jsonencode({
      Version = "2012-10-17"
      Statement = [for arn in local.oidc_provider_arns : {
        Effect    = "Allow"
        Principal = { Federated = arn }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "${element(split("oidc-provider/", arn), 1)}:aud" = "sts.amazonaws.com"
            "${element(split("oidc-provider/", arn), 1)}:sub" = "system:serviceaccount:${account.namespace}:${account.name}"
          }
        }
      }]
    })
  }
}
