locals {
  # The same name as the manifests and READMEs give: readable start, and a hash
  # of what makes a cluster unique among all that share the account's roles.
  driver_role_end = "-s3-csi-driver-${substr(sha256("${var.cluster.partition}\n${var.cluster.account}\n${var.cluster.region}\n${var.cluster.cluster}\n"), 0, 10)}"

  driver_role_name = "${substr(var.cluster.cluster, 0, 64 - length(local.driver_role_end))}${local.driver_role_end}"
}
