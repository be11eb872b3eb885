import { englishMessages } from '../mount/__testUtils__/englishMessages';
import { planStatus } from './planStatus';
import type { PlanState } from './usePlanPreview';

const plan = {
  gitops: {
    url: 'https://git.example.com/acme/gitops',
    branch: 'main',
    root: '',
  },
  files: [{ path: 'a', change: 'new' as const, after: 'x' }],
  findings: [],
  changes: [],
  grants: [],
  lostGrants: [],
};
const state: PlanState = {
  purpose: 'change',
  missing: [],
  plan,
  isUpdating: false,
};
const problem = {
  severity: 'error' as const,
  code: 'input',
  message: 'is wrong',
};

it.each<[string, Partial<PlanState>, string, string]>([
  ['a plan', {}, 'ready', 'Ready to be asked for'],
  ['something missing', { missing: ['name'] }, 'incomplete', 'Not complete'],
  [
    'no answer yet',
    { plan: undefined, isUpdating: true },
    'loading',
    'planned',
  ],
  ['a newer one to come', { isUpdating: true }, 'loading', 'up to date'],
  [
    'a problem',
    { plan: { ...plan, findings: [problem] } },
    'errors',
    '1 problem to mend',
  ],
  [
    'no file',
    { plan: { ...plan, files: [] } },
    'nothingToDo',
    'the mount is like that already',
  ],
  [
    'no file of a set-up',
    { purpose: 'set-up', plan: { ...plan, files: [] } },
    'nothingToDo',
    'the cluster is set up like that',
  ],
  [
    'files of hidden mounts alone',
    { purpose: 'set-up', plan: { ...plan, files: [], hiddenFiles: 2 } },
    'ready',
    'Ready',
  ],
  [
    'a plan that no newer one came for',
    { error: new Error('away') },
    'unknown',
    'Can’t be brought up to date',
  ],
  [
    'another try',
    { plan: undefined, error: new Error('away'), isUpdating: true },
    'loading',
    'Being planned…',
  ],
  [
    'no answer',
    { plan: undefined, error: new Error('away') },
    'unknown',
    'Can’t be shown',
  ],
])('of %s', (_name, changes, kind, text) => {
  const status = planStatus({ ...state, ...changes }, englishMessages());
  expect(status.kind).toBe(kind);
  expect(status.text).toContain(text);
});
