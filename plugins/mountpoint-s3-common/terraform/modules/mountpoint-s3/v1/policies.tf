# What each role may do: the union of the mounts that use it, and nothing else.
#
# Statements are merged by the set of their actions, because a role takes ten
# managed policies of 6,144 characters. What can't be merged without widening is
# not: the condition of a list permission holds for one bucket's prefixes only.

locals {
  # S3 Express takes no S3 action but CreateSession, and no prefix.
  object_actions = {
    "read-only"         = ["s3:GetObject"]
    "read-write"        = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
    "read-write-delete" = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
  }

  granted = [
    for mount in values(var.mounts) : {
      role    = mount.credentials == "driver" ? "driver" : "${mount.namespace}/${mount.serviceAccount}"
      bucket  = mount.bucket
      region  = mount.region
      account = coalesce(mount.bucketOwner, var.cluster.account)
      prefix  = mount.prefix
      access  = mount.access
      key     = mount.kmsKeyArn
      express = endswith(mount.bucket, "--x-s3")
      # An access point is granted by its own ARN.
      list_on    = startswith(mount.bucket, "arn:") ? mount.bucket : "arn:${var.cluster.partition}:s3:::${mount.bucket}"
      objects_on = startswith(mount.bucket, "arn:") ? "${mount.bucket}/object" : "arn:${var.cluster.partition}:s3:::${mount.bucket}"
    }
  ]

  permissions = concat(
    [
      for mount in local.granted : {
        role     = mount.role
        group    = "express"
        actions  = ["s3express:CreateSession"]
        resource = "arn:${var.cluster.partition}:s3express:${mount.region}:${mount.account}:bucket/${mount.bucket}"
        prefix   = ""
      } if mount.express
    ],
    [
      for mount in local.granted : {
        role     = mount.role
        group    = mount.prefix == "" ? "list" : "list ${mount.list_on}"
        actions  = ["s3:ListBucket"]
        resource = mount.list_on
        prefix   = mount.prefix == "" ? "" : "${mount.prefix}*"
      } if !mount.express
    ],
    [
      for mount in local.granted : {
        role     = mount.role
        group    = "objects ${mount.access}"
        actions  = local.object_actions[mount.access]
        resource = "${mount.objects_on}/${mount.prefix}*"
        prefix   = ""
      } if !mount.express
    ],
    [
      for mount in local.granted : {
        role     = mount.role
        group    = mount.access == "read-only" ? "key read" : "key write"
        actions  = mount.access == "read-only" ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"]
        resource = mount.key
        prefix   = ""
      } if mount.key != null
    ],
  )

  # Sorted, and each once: the order in which mounts came makes no difference.
  permissions_by_key = { for permission in local.permissions : "${permission.role} ${permission.group} ${permission.resource} ${permission.prefix}" => permission... }

  # With an upper bound of what each adds to a policy, as JSON, in which one
  # character can become six: a condition brings a statement of its own.
  permissions_by_role = {
    for key, same in local.permissions_by_key : same[0].role => {
      permission = same[0]
      length     = length(jsonencode(same[0].resource)) + length(jsonencode(same[0].prefix)) + (same[0].prefix == "" ? 2 : 160)
    }...
  }

  # 6,144 less the statements' own words, less the one that reaches over the end.
  policy_rooms = { for role, permissions in local.permissions_by_role : role => max(1, 6144 - 960 - max(permissions[*].length...)) }

  permissions_by_policy = {
    for placed in flatten([
      for role, permissions in local.permissions_by_role : [
        for index, sized in permissions : {
          policy     = "${role} ${format("%02d", 1 + floor(sum(slice(permissions, 0, index + 1)[*].length) / local.policy_rooms[role]))}"
          permission = sized.permission
        }
      ]
    ]) : placed.policy => placed.permission...
  }

  policies = {
    for policy, permissions in local.permissions_by_policy : policy => {
      role = permissions[0].role
      name = "${local.policy_names[permissions[0].role]}-${element(split(" ", policy), 1)}"

      document = jsonencode({
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

  policies_by_role = { for policy, content in local.policies : content.role => policy... }
}
