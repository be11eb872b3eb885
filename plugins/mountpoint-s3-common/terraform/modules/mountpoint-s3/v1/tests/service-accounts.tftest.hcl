# Mounts with credentials: pod, and who can take which role.

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
    version             = 1
    cluster             = "data-prod"
    region              = "us-west-2"
    account             = "111122223333"
    partition           = "aws"
    identity            = "irsa"
    credentials         = "pod"
    addon               = "managed"
    addonVersion        = "v2.7.0-eksbuild.1"
    rolePath            = "/s3/"
    permissionsBoundary = "arn:aws:iam::111122223333:policy/boundary"
    tags                = { team = "data" }
  }

  mounts = {
    "ml/images" = {
      version        = 1
      namespace      = "ml"
      name           = "images"
      bucket         = "acme-ml-datasets"
      region         = "us-west-2"
      prefix         = "images/"
      access         = "read-only"
      credentials    = "pod"
      serviceAccount = "trainer"
    }
    "ml/results" = {
      version        = 1
      namespace      = "ml"
      name           = "results"
      bucket         = "acme-ml-results"
      region         = "us-west-2"
      access         = "read-write"
      credentials    = "pod"
      serviceAccount = "trainer"
      kmsKeyArn      = "arn:aws:kms:us-west-2:111122223333:key/1234abcd"
    }
    "etl/scratch" = {
      version        = 1
      namespace      = "etl"
      name           = "scratch"
      bucket         = "acme-scratch--usw2-az1--x-s3"
      region         = "us-west-2"
      access         = "read-write"
      credentials    = "pod"
      serviceAccount = "trainer"
      bucketOwner    = "444455556666"
    }
  }
}

run "one_role_a_service_account" {
  command = plan

  assert {
    condition     = keys(aws_iam_role.service_account) == ["etl/trainer", "ml/trainer"]
    error_message = "Two mounts of one service account share its role."
  }

  assert {
    condition     = aws_iam_role.service_account["ml/trainer"].name == "data-prod-ml-trainer-722b467ca1"
    error_message = "The role has the name that manifests and READMEs give."
  }

  assert {
    condition = alltrue([
      for role in aws_iam_role.service_account :
      role.path == "/s3/" && role.permissions_boundary == "arn:aws:iam::111122223333:policy/boundary" && role.tags == tomap({ team = "data" })
    ])
    error_message = "The operator's path, boundary and tags go to every role."
  }

  assert {
    condition = jsondecode(aws_iam_policy.this["ml/trainer 01"].policy).Statement == [
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = ["arn:aws:kms:us-west-2:111122223333:key/1234abcd"]
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
        Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
        Resource = ["arn:aws:s3:::acme-ml-results/*"]
      },
    ]
    error_message = "The role may do what its own mounts need, and nothing else."
  }

  assert {
    condition     = jsondecode(aws_iam_policy.this["etl/trainer 01"].policy).Statement[0].Resource == ["arn:aws:s3express:us-west-2:444455556666:bucket/acme-scratch--usw2-az1--x-s3"]
    error_message = "Another account's Express bucket is named with its account."
  }

  assert {
    condition     = { for key, attachment in aws_iam_role_policy_attachment.service_account : key => attachment.role } == { "etl/trainer 01" = aws_iam_role.service_account["etl/trainer"].name, "ml/trainer 01" = aws_iam_role.service_account["ml/trainer"].name }
    error_message = "Each role gets its own policies."
  }

  assert {
    condition     = length(aws_eks_pod_identity_association.service_account) == 0
    error_message = "IRSA needs no association."
  }
}

run "irsa_trusts_one_service_account" {
  command = plan

  assert {
    condition = jsondecode(aws_iam_role.service_account["ml/trainer"].assume_role_policy) == {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE" }
        Action    = "sts:AssumeRoleWithWebIdentity"
        Condition = {
          StringEquals = {
            "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:aud" = "sts.amazonaws.com"
            "oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:sub" = "system:serviceaccount:ml:trainer"
          }
        }
      }]
    }
    error_message = "Only the one service account of this cluster can take the role."
  }
}

run "the_driver_needs_no_role" {
  command = plan

  assert {
    condition     = length(aws_eks_addon.driver) == 1 && aws_eks_addon.driver[0].service_account_role_arn == null && output.driver_role_arn == null
    error_message = "Where every mount has its own credentials, the add-on comes without a role."
  }
}

run "pod_identity" {
  command = plan

  variables {
    cluster = {
      version      = 1
      cluster      = "data-prod"
      region       = "us-west-2"
      account      = "111122223333"
      partition    = "aws"
      identity     = "pod-identity"
      credentials  = "driver"
      addon        = "managed"
      addonVersion = "v2.7.0-eksbuild.1"
    }
  }

  assert {
    condition = { for key, association in aws_eks_pod_identity_association.service_account : key => "${association.cluster_name} ${association.namespace} ${association.service_account}" } == {
      "etl/trainer" = "data-prod etl trainer"
      "ml/trainer"  = "data-prod ml trainer"
    }
    error_message = "One association a service account."
  }

  assert {
    condition = jsondecode(aws_iam_role.service_account["ml/trainer"].assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { Service = "pods.eks.amazonaws.com" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = {
        StringEquals = {
          "aws:SourceAccount"                         = "111122223333"
          "aws:SourceArn"                             = "arn:aws:eks:us-west-2:111122223333:cluster/data-prod"
          "aws:RequestTag/kubernetes-namespace"       = "ml"
          "aws:RequestTag/kubernetes-service-account" = "trainer"
        }
      }
    }]
    error_message = "Only the one service account of this cluster can take the role."
  }

  assert {
    condition     = length(data.aws_iam_openid_connect_provider.this) == 0
    error_message = "Pod Identity needs no OpenID Connect provider."
  }

  assert {
    condition     = length(aws_iam_role.driver) == 1 && aws_eks_pod_identity_association.driver[0].namespace == "kube-system" && aws_eks_pod_identity_association.driver[0].service_account == "s3-csi-driver-sa"
    error_message = "The driver gets its role through an association too."
  }

  assert {
    condition     = aws_eks_addon.driver[0].service_account_role_arn == null
    error_message = "The add-on takes no role beside its association."
  }
}

run "an_add_on_that_is_there_already" {
  command = plan

  variables {
    cluster = {
      version    = 1
      cluster    = "data-prod"
      region     = "us-west-2"
      account    = "111122223333"
      partition  = "aws"
      addon      = "existing"
      driverRole = "my-s3-csi-role"
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

  assert {
    condition     = length(aws_eks_addon.driver) == 0 && length(aws_iam_role.driver) == 0 && output.driver_role_arn == null
    error_message = "Neither the add-on nor its role is ours."
  }

  assert {
    condition     = { for key, attachment in aws_iam_role_policy_attachment.driver : key => attachment.role } == { "driver 01" = "my-s3-csi-role" }
    error_message = "The permissions go to the role that the driver has."
  }

  assert {
    condition     = aws_iam_policy.this["driver 01"].name == "my-s3-csi-role-3a1c8b69e9-01"
    error_message = "Another cluster may share the role, so the policy's name carries a hash of this one."
  }
}
