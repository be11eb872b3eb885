# The root module of this cluster's S3 mounts. Static: the data is in
# ../cluster.yaml and in every ../mounts/<namespace>/<name>/mount.yaml.

locals {
  cluster = yamldecode(file("${path.module}/../cluster.yaml"))

  mounts = {
    for file in fileset("${path.module}/../mounts", "*/*/mount.yaml") :
    dirname(file) => yamldecode(file("${path.module}/../mounts/${file}"))
  }
}

module "mountpoint_s3" {
  source = "../../../../modules/mountpoint-s3/v1"

  cluster = local.cluster
  mounts  = local.mounts
}
