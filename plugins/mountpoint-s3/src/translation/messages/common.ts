/** Texts that several pages share. */
export const commonMessages = {
  loading: 'Loading {{what}}…',
  retry: 'Try again',
  failedTitle: '{{what}} can’t be shown',
  notFoundTitle: '{{what}} can’t be found',
  notAllowedTitle: 'You may not see {{what}}',
  backendAwayTitle: 'The S3 Mounts backend does not answer',
  backendAwayText:
    'What needs the GitOps repository can’t be shown. Ask those who run Backstage whether the plugin mountpoint-s3-backend is installed and running.',
} as const;
