variable "cluster" {
  description = "The content of cluster.yaml."

  type = object({
    version             = number
    cluster             = string
    region              = string
    account             = string
    partition           = string
    identity            = optional(string, "irsa")
    credentials         = optional(string, "driver")
    addon               = string
    addonVersion        = optional(string)
    driverRole          = optional(string)
    permissionsBoundary = optional(string)
    rolePath            = optional(string, "/")
    tags                = optional(map(string), {})
  })

  validation {
    condition     = var.cluster.version == 1
    error_message = "cluster.yaml has another version than 1, which is the one that this module reads."
  }

  # These become part of ARNs, in which * would be a wildcard.
  validation {
    condition     = can(regex("^[0-9]{12}$", var.cluster.account))
    error_message = "cluster.yaml: account must be 12 digits, in quotes."
  }

  validation {
    condition     = contains(["aws", "aws-cn", "aws-us-gov"], var.cluster.partition)
    error_message = "cluster.yaml: partition must be aws, aws-cn or aws-us-gov."
  }

  validation {
    condition     = contains(["irsa", "pod-identity"], var.cluster.identity)
    error_message = "cluster.yaml: identity must be irsa or pod-identity."
  }

  validation {
    condition     = contains(["managed", "blueprints", "existing"], var.cluster.addon)
    error_message = "cluster.yaml: addon must be managed, blueprints or existing."
  }

  validation {
    condition     = var.cluster.addon == "existing" || can(regex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", var.cluster.addonVersion))
    error_message = "cluster.yaml: addonVersion must be an EKS add-on's version, such as v2.7.0-eksbuild.1."
  }

  validation {
    condition     = var.cluster.addon == "existing" || var.cluster.driverRole == null
    error_message = "cluster.yaml: driverRole is only for addon: existing."
  }
}

variable "mounts" {
  description = "The content of every mount.yaml, by the mount's folder: <namespace>/<name>."

  type = map(object({
    version        = number
    namespace      = string
    name           = string
    bucket         = string
    region         = string
    prefix         = optional(string, "")
    access         = string
    credentials    = string
    serviceAccount = optional(string)
    kmsKeyArn      = optional(string)
    bucketOwner    = optional(string)
  }))

  validation {
    condition     = alltrue([for mount in values(var.mounts) : mount.version == 1])
    error_message = "A mount.yaml has another version than 1, which is the one that this module reads."
  }

  validation {
    condition     = alltrue([for folder, mount in var.mounts : folder == "${mount.namespace}/${mount.name}"])
    error_message = "A mount.yaml must lie in the folder <namespace>/<name> that it names."
  }

  validation {
    condition     = alltrue([for mount in values(var.mounts) : contains(["read-only", "read-write", "read-write-delete"], mount.access)])
    error_message = "A mount.yaml has another access than read-only, read-write or read-write-delete."
  }

  validation {
    condition = alltrue([
      for mount in values(var.mounts) : mount.credentials == "driver" ? mount.serviceAccount == null : (
        mount.credentials == "pod" && can(regex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", mount.serviceAccount)) && mount.serviceAccount != "default"
      )
    ])
    error_message = "A mount.yaml must have credentials: driver, or credentials: pod with a serviceAccount other than default."
  }

  validation {
    condition = alltrue([
      for mount in values(var.mounts) : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", mount.bucket)) || can(regex("^arn:aws[a-z-]*:s3:[a-z0-9-]+:[0-9]{12}:accesspoint/[a-z0-9-]+$", mount.bucket))
    ])
    error_message = "A mount.yaml has a bucket that is neither a bucket's name nor an access point's ARN."
  }

  validation {
    condition     = alltrue([for mount in values(var.mounts) : mount.bucketOwner == null || can(regex("^[0-9]{12}$", mount.bucketOwner))])
    error_message = "A mount.yaml has a bucketOwner that is no AWS account."
  }

  validation {
    condition     = alltrue([for mount in values(var.mounts) : mount.kmsKeyArn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", mount.kmsKeyArn))])
    error_message = "A mount.yaml has a kmsKeyArn that is no KMS key's ARN."
  }

  validation {
    condition     = alltrue([for mount in values(var.mounts) : can(regex("^[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}$", mount.region))])
    error_message = "A mount.yaml has a region that is none."
  }

  # In a policy, * and ? are wildcards and $${ begins a variable.
  validation {
    condition = alltrue([
      for mount in values(var.mounts) : mount.prefix == "" || (
        endswith(mount.prefix, "/") && !startswith(mount.prefix, "/") && !can(regex("[*?]", mount.prefix)) && !strcontains(mount.prefix, "$${")
      )
    ])
    error_message = "A mount.yaml has a prefix that doesn't end in a slash, begins with one, or holds *, ? or $${."
  }
}
