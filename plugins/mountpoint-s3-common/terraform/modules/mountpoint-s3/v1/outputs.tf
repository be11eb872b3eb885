output "driver_role_arn" {
  description = "ARN of the CSI driver's role, if one is made here: mounts with credentials: driver use it."
  value       = try(coalesce(local.driver_irsa_role_arn, one(aws_iam_role.driver[*].arn)), null)

  # Whoever takes the role waits for its policies too.
  depends_on = [module.driver_irsa, aws_iam_role_policy_attachment.driver]
}

output "driver_irsa_role_arn" {
  description = "The same with IRSA, null with Pod Identity: what an add-on's service_account_role_arn takes."
  value       = local.driver_irsa_role_arn

  depends_on = [module.driver_irsa]
}

output "service_account_role_arns" {
  description = "ARNs of the roles of mounts with credentials: pod, by <namespace>/<service account>."
  value       = { for key, role in aws_iam_role.service_account : key => role.arn }
}

output "oidc_provider_arn" {
  description = "ARN of the cluster's OpenID Connect provider, with IRSA."
  value       = one(local.oidc_provider_arns)
}

output "cluster_name" {
  description = "The cluster's name, once the driver can take its role."
  value       = data.aws_eks_cluster.this.name

  depends_on = [aws_iam_role_policy_attachment.driver, aws_eks_pod_identity_association.driver]
}

output "cluster_endpoint" {
  description = "Address of the cluster's API server."
  value       = data.aws_eks_cluster.this.endpoint
}

output "cluster_version" {
  description = "Kubernetes version of the cluster."
  value       = data.aws_eks_cluster.this.version
}
