variable "cluster" {
  description = "The content of cluster.yaml."

  type = object({
    version             = number
    cluster             = string
    region              = string
    account             = string
    partition           = string
    addon               = string
    addonVersion        = optional(string)
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
    condition     = contains(["managed", "blueprints"], var.cluster.addon)
    error_message = "cluster.yaml: addon must be managed or blueprints."
  }

  validation {
    condition     = can(regex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", var.cluster.addonVersion))
    error_message = "cluster.yaml: addonVersion must be an EKS add-on's version, such as v2.7.0-eksbuild.1."
  }
}

variable "mounts" {
  description = "The content of every mount.yaml, by the mount's folder: <namespace>/<name>."

  type = map(object({
    version     = number
    namespace   = string
    name        = string
    bucket      = string
    region      = string
    prefix      = optional(string, "")
    access      = string
    credentials = string
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
    condition     = alltrue([for mount in values(var.mounts) : mount.credentials == "driver"])
    error_message = "A mount.yaml has other credentials than driver."
  }

  validation {
    condition     = alltrue([for mount in values(var.mounts) : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", mount.bucket))])
    error_message = "A mount.yaml has a bucket that is no bucket's name."
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
