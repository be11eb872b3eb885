output "driver_role_arn" {
  description = "ARN of the CSI driver's role, if one is made here: mounts with credentials: driver use it."
  value       = module.mountpoint_s3.driver_role_arn
}

output "service_account_role_arns" {
  description = "ARNs of the roles of mounts with credentials: pod, by <namespace>/<service account>."
  value       = module.mountpoint_s3.service_account_role_arns
}
