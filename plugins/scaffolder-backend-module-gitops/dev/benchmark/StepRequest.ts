/** The actions that are compared, each with the names of its inputs. */
export const BRANCH_INPUT = {
  'gitops:pull-request': 'branch',
  'publish:github:pull-request': 'branchName',
} as const;

/** An action that is measured. */
export type MeasuredAction = keyof typeof BRANCH_INPUT;

/** Where the forge is and which action is measured: fixed for one process. */
export interface ScaffolderSettings {
  action: MeasuredAction;
  /** The forge's host with its port, as an integration names it. */
  host: string;
  /** The root of its REST API. */
  apiUrl: string;
}

/** A step that is to be run and measured. */
export interface StepRequest {
  /** The repository as the input repoUrl names it. */
  repoUrl: string;
  /** How many files the pull request has. */
  files: number;
}

/** What a step took. */
export interface StepFigures {
  milliseconds: number;
  /** The bytes of heap and buffers that it needed at most, beyond those before. */
  memory: number;
}

/** What the process with the scaffolder answers to a request. */
export type StepAnswer =
  | { type: 'step-figures'; figures: StepFigures }
  | { type: 'step-error'; message: string };
