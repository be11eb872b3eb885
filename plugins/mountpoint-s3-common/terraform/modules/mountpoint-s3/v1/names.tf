# The same names as the manifests and READMEs give: a readable start, and a hash
# of what makes the cluster and the service account unique among all that share
# the account's roles.

locals {
  cluster_identity = "${var.cluster.partition}\n${var.cluster.account}\n${var.cluster.region}\n${var.cluster.cluster}\n"

  driver_role_end  = "-s3-csi-driver-${substr(sha256(local.cluster_identity), 0, 10)}"
  driver_role_name = "${substr(var.cluster.cluster, 0, 64 - length(local.driver_role_end))}${local.driver_role_end}"

  # One role a service account: it can carry one only.
  service_accounts = {
    for key, mounts in { for mount in values(var.mounts) : "${mount.namespace}/${mount.serviceAccount}" => mount... if mount.credentials == "pod" } :
    key => {
      namespace = mounts[0].namespace
      name      = mounts[0].serviceAccount
      role_name = join("-", [
        replace(substr("${var.cluster.cluster}-${mounts[0].namespace}-${mounts[0].serviceAccount}", 0, 53), "/[^A-Za-z0-9]+$/", ""),
        substr(sha256("${local.cluster_identity}${mounts[0].namespace}\n${mounts[0].serviceAccount}\n"), 0, 10),
      ])
    }
  }

  # Who gets permissions: the driver's role, and those of the service accounts.
  role_names = merge(
    { for key, account in local.service_accounts : key => account.role_name },
    { driver = coalesce(var.cluster.driverRole, local.driver_role_name) },
  )

  # A role that is there already can serve several clusters, each with policies
  # of its own; the other roles carry a hash of the cluster in their names.
  policy_names = merge(
    local.role_names,
    { for name in var.cluster.driverRole[*] : "driver" => "${name}-${substr(sha256(local.cluster_identity), 0, 10)}" },
  )
}
