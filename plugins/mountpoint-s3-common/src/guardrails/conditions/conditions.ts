import { accessIsAllowed } from './accessIsAllowed';
import { accessPointIsAllowed } from './accessPointIsAllowed';
import { accountsAreAllowed } from './accountsAreAllowed';
import { bucketIsAllowed } from './bucketIsAllowed';
import { clusterIsAllowed } from './clusterIsAllowed';
import { Condition } from './Condition';
import { endpointsAreAllowed } from './endpointsAreAllowed';
import { kmsKeyIsAllowed } from './kmsKeyIsAllowed';
import { namespaceIsAllowed } from './namespaceIsAllowed';
import { prefixIsAllowed } from './prefixIsAllowed';
import { zoneIsAllowed } from './zoneIsAllowed';

/** All that a rule may say, in the order in which a refusal is explained. */
export const conditions: readonly Condition[] = [
  clusterIsAllowed,
  namespaceIsAllowed,
  bucketIsAllowed,
  accessPointIsAllowed,
  zoneIsAllowed,
  prefixIsAllowed,
  accessIsAllowed,
  kmsKeyIsAllowed,
  ...accountsAreAllowed,
  endpointsAreAllowed,
];
