# The Terraform side of S3 mounts on one EKS cluster, version 1: the CSI
# driver's role and add-on, and what the role may do. Static: everything that
# differs from cluster to cluster is data, read by the root module.

terraform {
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.28.0, < 7.0.0"
    }
  }
}
