import { Cluster } from '../../cluster/Cluster';
import { InputProblem } from '../../request/MountInputError';
import { MountInput } from '../../request/mountRequestShape';
import { ResolvedMountRequest } from '../../request/MountRequest';
import { GuardrailRule } from '../Guardrails';

/** What a rule is held against. */
export interface GuardrailSubject {
  /** What is asked for, with the cluster's settings filled in. */
  mount: ResolvedMountRequest;
  /** The cluster that it is asked for. */
  cluster: Cluster;
}

/** What a rule has against a request. */
export interface Refusal {
  /** The input. */
  field: MountInput & InputProblem['field'];
  /** What is asked for; `undefined` where something is missing. */
  value?: string;
  /** What the rule allows instead. */
  allowed: readonly string[];
  /** Why, and what helps, where a list of what is allowed doesn't say it. */
  because?: string;
}

/** One thing that a rule may say: what it has against a request, if anything. */
export type Condition = (
  rule: GuardrailRule,
  subject: GuardrailSubject,
) => Refusal | undefined;
