# Many mounts on one cluster, and what is refused.

mock_provider "aws" {
  source = "./tests/aws"
}

override_module {
  target = module.driver_irsa
  outputs = {
    arn  = "arn:aws:iam::111122223333:role/mocked"
    name = "mocked"
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
  }

  mounts = {
    "ml/images" = {
      version     = 1
      namespace   = "ml"
      name        = "images"
      bucket      = "acme-ml-datasets"
      region      = "us-west-2"
      access      = "read-only"
      credentials = "driver"
    }
  }
}

run "sixty_mounts" {
  command = plan

  variables {
    mounts = {
      for i in range(60) : "ml/mount-${i}" => {
        version     = 1
        namespace   = "ml"
        name        = "mount-${i}"
        bucket      = "acme-team-${i}-datasets"
        region      = "us-west-2"
        prefix      = "projects/${i}/images/"
        access      = "read-write"
        credentials = "driver"
      }
    }
  }

  assert {
    condition     = length(aws_iam_policy.this) > 1 && length(aws_iam_policy.this) <= 10
    error_message = "Sixty mounts need several policies, of which a role takes ten."
  }

  assert {
    condition     = alltrue([for policy in aws_iam_policy.this : length(policy.policy) <= 6144])
    error_message = "A policy is longer than IAM takes."
  }

  assert {
    condition = length(distinct(flatten([
      for policy in aws_iam_policy.this : [
        for statement in jsondecode(policy.policy).Statement : statement.Resource if contains(statement.Action, "s3:PutObject")
      ]
    ]))) == 60
    error_message = "Every mount's objects are in one of the policies."
  }
}

run "too_many_mounts" {
  command = plan

  variables {
    mounts = {
      for i in range(200) : "ml/mount-${i}" => {
        version     = 1
        namespace   = "ml"
        name        = "mount-${i}"
        bucket      = "acme-team-${i}-datasets"
        region      = "us-west-2"
        prefix      = "a-rather-long-folder/and-another-one-below-it/projects/${i}/images/"
        access      = "read-write"
        credentials = "driver"
      }
    }
  }

  expect_failures = [aws_iam_policy.this]
}

run "refuses_wildcards" {
  command = plan

  variables {
    mounts = {
      "ml/images" = merge(var.mounts["ml/images"], { prefix = "*/" })
    }
  }

  expect_failures = [var.mounts]
}

run "refuses_another_folder" {
  command = plan

  variables {
    mounts = {
      "ml/images" = merge(var.mounts["ml/images"], { namespace = "kube-system" })
    }
  }

  expect_failures = [var.mounts]
}

run "refuses_a_wildcard_for_an_account" {
  command = plan

  variables {
    cluster = merge(var.cluster, { account = "*" })
  }

  expect_failures = [var.cluster]
}

run "refuses_driver_credentials_without_a_role" {
  command = plan

  variables {
    cluster = {
      version     = 1
      cluster     = "data-prod"
      region      = "us-west-2"
      account     = "111122223333"
      partition   = "aws"
      credentials = "pod"
      addon       = "existing"
    }
  }

  expect_failures = [aws_iam_policy.this]
}

run "refuses_the_account_of_everybody" {
  command = plan

  variables {
    mounts = {
      "ml/images" = merge(var.mounts["ml/images"], { credentials = "pod", serviceAccount = "default" })
    }
  }

  expect_failures = [var.mounts]
}
