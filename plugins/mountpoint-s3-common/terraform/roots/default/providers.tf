terraform {
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.28.0, < 7.0.0"
    }
  }
}

provider "aws" {
  region = local.cluster.region

  # Credentials of another account end here, before anything is planned.
  allowed_account_ids = [local.cluster.account]
}
