# The managed policies of all roles.

resource "aws_iam_policy" "this" {
  for_each = local.policies

  name        = each.value.name
  path        = var.cluster.rolePath
  description = "What S3 mounts on the EKS cluster ${var.cluster.cluster} may do"
  policy      = each.value.document
  tags        = var.cluster.tags

  lifecycle {
    precondition {
      condition     = length(local.policies_by_role[each.value.role]) <= 10
      error_message = "The mounts of one role need more than the ten managed policies that it takes. Give mounts that share a bucket a common prefix, or move some to a service account of their own (credentials: pod)."
    }

    precondition {
      condition     = length(each.value.document) <= 6144
      error_message = "A policy is longer than the 6,144 characters that IAM takes. Shorten the prefixes of the mounts."
    }

    precondition {
      condition     = each.value.role != "driver" || var.cluster.addon != "existing" || var.cluster.driverRole != null
      error_message = "A mount uses driver credentials, and cluster.yaml has addon: existing without driverRole: name the driver's role there, or give the mount credentials: pod."
    }
  }
}
