# Run with `terraform test` in the module's folder. No AWS account is needed.

mock_provider "aws" {
  source = "./tests/aws"
}

override_module {
  target = module.driver_irsa
  outputs = {
    arn  = "arn:aws:iam::111122223333:role/data-prod-s3-csi-driver-3a1c8b69e9"
    name = "data-prod-s3-csi-driver-3a1c8b69e9"
  }
}

variables {
  cluster = {
    version      = 1
    cluster      = "data-prod"
    region       = "us-west-2"
    account      = "111122223333"
    partition    = "aws"
    addon        = "managed"
    addonVersion = "v2.7.0-eksbuild.1"
    tags         = { team = "data" }
  }

  mounts = {
    "ml/images" = {
      version     = 1
      namespace   = "ml"
      name        = "images"
      bucket      = "acme-ml-datasets"
      region      = "us-west-2"
      prefix      = "images/"
      access      = "read-only"
      credentials = "driver"
    }
    "ml/results" = {
      version     = 1
      namespace   = "ml"
      name        = "results"
      bucket      = "acme-ml-results"
      region      = "us-west-2"
      access      = "read-write-delete"
      credentials = "driver"
    }
    "etl/scratch" = {
      version     = 1
      namespace   = "etl"
      name        = "scratch"
      bucket      = "acme-scratch--usw2-az1--x-s3"
      region      = "us-west-2"
      access      = "read-write"
      credentials = "driver"
    }
  }
}

run "least_privilege" {
  command = plan

  assert {
    condition     = keys(aws_iam_policy.this) == ["driver 01"]
    error_message = "Three mounts need one policy."
  }

  assert {
    condition = jsondecode(aws_iam_policy.this["driver 01"].policy) == {
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = ["s3express:CreateSession"]
          Resource = ["arn:aws:s3express:us-west-2:111122223333:bucket/acme-scratch--usw2-az1--x-s3"]
        },
        {
          Effect   = "Allow"
          Action   = ["s3:ListBucket"]
          Resource = ["arn:aws:s3:::acme-ml-results"]
        },
        {
          Effect    = "Allow"
          Action    = ["s3:ListBucket"]
          Resource  = ["arn:aws:s3:::acme-ml-datasets"]
          Condition = { StringLike = { "s3:prefix" = ["images/*"] } }
        },
        {
          Effect   = "Allow"
          Action   = ["s3:GetObject"]
          Resource = ["arn:aws:s3:::acme-ml-datasets/images/*"]
        },
        {
          Effect   = "Allow"
          Action   = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
          Resource = ["arn:aws:s3:::acme-ml-results/*"]
        },
      ]
    }
    error_message = "The policy must grant what the three mounts need, and nothing else."
  }

  assert {
    condition     = aws_iam_policy.this["driver 01"].name == "data-prod-s3-csi-driver-3a1c8b69e9-01"
    error_message = "The policy is named after the role."
  }

  assert {
    condition     = aws_iam_policy.this["driver 01"].tags == tomap({ team = "data" })
    error_message = "The cluster's tags go to every resource."
  }

  assert {
    condition     = output.driver_role_arn == "arn:aws:iam::111122223333:role/data-prod-s3-csi-driver-3a1c8b69e9"
    error_message = "The role's ARN is what READMEs and manifests name."
  }
}

run "managed_addon" {
  command = plan

  assert {
    condition     = length(aws_eks_addon.driver) == 1 && aws_eks_addon.driver[0].addon_version == "v2.7.0-eksbuild.1"
    error_message = "With addon: managed the module installs the add-on, in the cluster's version."
  }

  assert {
    condition     = aws_eks_addon.driver[0].service_account_role_arn == module.driver_irsa.arn && aws_eks_addon.driver[0].preserve
    error_message = "The add-on uses the driver's role, and its removal leaves the driver running."
  }
}

run "blueprints_install_the_addon" {
  command = plan

  variables {
    cluster = merge(var.cluster, { addon = "blueprints" })
  }

  assert {
    condition     = length(aws_eks_addon.driver) == 0 && length(aws_iam_policy.this) == 1
    error_message = "With addon: blueprints the root installs the add-on, and the module only makes the role."
  }
}

run "no_mounts" {
  command = plan

  variables {
    mounts = {}
  }

  assert {
    condition     = length(aws_iam_policy.this) == 0
    error_message = "Without mounts the role may do nothing."
  }
}

run "china" {
  command = plan

  variables {
    cluster = merge(var.cluster, {
      region    = "cn-north-1"
      partition = "aws-cn"
      rolePath  = "/platform/"
    })
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.this["driver 01"].policy).Statement :
      alltrue([for resource in statement.Resource : startswith(resource, "arn:aws-cn:")])
    ])
    error_message = "Every ARN is of the cluster's partition."
  }

  assert {
    condition     = aws_iam_policy.this["driver 01"].path == "/platform/"
    error_message = "Policies lie in the operator's path."
  }
}
