# What the CSI driver's role may do: the union of the mounts that use its
# credentials, and nothing else.
#
# Statements are merged by the set of their actions, because a role takes ten
# managed policies of 6,144 characters. What can't be merged without widening is
# not: the condition of a list permission holds for one bucket's prefixes only.

locals {
  driver_mounts = { for folder, mount in var.mounts : folder => mount if mount.credentials == "driver" }

  # S3 Express takes no S3 action but this one, and no prefix.
  object_actions = {
    "read-only"         = ["s3:GetObject"]
    "read-write"        = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
    "read-write-delete" = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
  }

  driver_permissions = distinct(concat(
    [
      for mount in values(local.driver_mounts) : {
        group    = "express"
        actions  = ["s3express:CreateSession"]
        resource = "arn:${var.cluster.partition}:s3express:${mount.region}:${var.cluster.account}:bucket/${mount.bucket}"
        prefix   = ""
      } if endswith(mount.bucket, "--x-s3")
    ],
    [
      for mount in values(local.driver_mounts) : {
        group    = mount.prefix == "" ? "list" : "list ${mount.bucket}"
        actions  = ["s3:ListBucket"]
        resource = "arn:${var.cluster.partition}:s3:::${mount.bucket}"
        prefix   = mount.prefix == "" ? "" : "${mount.prefix}*"
      } if !endswith(mount.bucket, "--x-s3")
    ],
    [
      for mount in values(local.driver_mounts) : {
        group    = "objects ${mount.access}"
        actions  = local.object_actions[mount.access]
        resource = "arn:${var.cluster.partition}:s3:::${mount.bucket}/${mount.prefix}*"
        prefix   = ""
      } if !endswith(mount.bucket, "--x-s3")
    ],
  ))

  # Sorted, so that the order in which mounts came makes no difference.
  driver_permissions_by_key = { for permission in local.driver_permissions : "${permission.group} ${permission.resource} ${permission.prefix}" => permission }

  driver_permission_keys = keys(local.driver_permissions_by_key)

  # An upper bound of what each adds to a policy, as JSON, in which one character
  # can become six: a condition brings a statement of its own.
  driver_permission_lengths = [
    for key in local.driver_permission_keys :
    length(jsonencode(local.driver_permissions_by_key[key].resource)) + length(jsonencode(local.driver_permissions_by_key[key].prefix)) + (local.driver_permissions_by_key[key].prefix == "" ? 2 : 160)
  ]

  # 6,144 less the statements' own words, less the one that reaches over the end.
  driver_policy_room = max(1, 6144 - 760 - max(0, local.driver_permission_lengths...))

  driver_policy_of_permission = {
    for index, key in local.driver_permission_keys :
    key => format("%02d", 1 + floor(sum(slice(local.driver_permission_lengths, 0, index + 1)) / local.driver_policy_room))
  }

  driver_permissions_by_policy = { for key, policy in local.driver_policy_of_permission : policy => local.driver_permissions_by_key[key]... }

  driver_policies = {
    for policy, permissions in local.driver_permissions_by_policy : policy => jsonencode({
      Version = "2012-10-17"
      Statement = [
        for group in sort(distinct(permissions[*].group)) : merge(
          {
            Effect   = "Allow"
            Action   = [for permission in permissions : permission.actions if permission.group == group][0]
            Resource = distinct([for permission in permissions : permission.resource if permission.group == group])
          },
          { for prefixes in [[for permission in permissions : permission.prefix if permission.group == group && permission.prefix != ""]] :
            "Condition" => { StringLike = { "s3:prefix" = prefixes } } if length(prefixes) > 0
          },
        )
      ]
    })
  }
}
