output "driver_role_arn" {
  description = "ARN of the CSI driver's role, which mounts with credentials: driver use."
  value       = module.mountpoint_s3.driver_role_arn
}
