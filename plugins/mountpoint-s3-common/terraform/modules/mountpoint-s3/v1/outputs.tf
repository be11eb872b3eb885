output "driver_role_arn" {
  description = "ARN of the CSI driver's role, which mounts with credentials: driver use."
  value       = module.driver_irsa.arn

  # Whoever takes the role waits for its policies too.
  depends_on = [module.driver_irsa]
}

output "oidc_provider_arn" {
  description = "ARN of the cluster's OpenID Connect provider."
  value       = data.aws_iam_openid_connect_provider.this.arn
}

output "cluster_endpoint" {
  description = "Address of the cluster's API server."
  value       = data.aws_eks_cluster.this.endpoint
}

output "cluster_version" {
  description = "Kubernetes version of the cluster."
  value       = data.aws_eks_cluster.this.version
}
