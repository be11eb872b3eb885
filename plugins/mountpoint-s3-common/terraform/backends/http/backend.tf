# Partial: the pipeline gives the rest with -backend-config.
terraform {
  backend "http" {}
}
