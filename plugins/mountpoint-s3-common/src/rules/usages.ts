/** What a mount can be used for. @public */
export const USAGES = [
  'dataset',
  'checkpoints',
  'model-cache',
  'spark-input',
  'spark-output',
  'spark-shuffle',
  'logs',
  'database',
  'git',
  'other',
] as const;

/** What a mount is used for, answered with advice. @public */
export type Usage = (typeof USAGES)[number];
