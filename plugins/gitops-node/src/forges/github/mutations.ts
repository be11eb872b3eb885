import { pullRequestParts } from './lookDocument';

/** What a mutation answers of the pull request; nothing more needs the teams. */
const PULL_REQUEST_PARTS = pullRequestParts(false);

/**
 * Makes the branch and its first commit. The root fields run in order, and the
 * second one runs even if the first one fails: its `expectedHeadOid` keeps it off
 * a branch that somebody else has made meanwhile. Only if they made it at the very
 * same commit, in the moment since we looked, ours goes on top of nothing.
 */
export const CREATE_BRANCH_AND_COMMIT = `
  mutation CreateBranchAndCommit($ref: CreateRefInput!, $commit: CreateCommitOnBranchInput!) {
    createRef(input: $ref) { ref { id } }
    createCommitOnBranch(input: $commit) { commit { oid tree { oid } } }
  }`;

/** Puts a commit onto a branch, if its head is the one that is expected. */
export const COMMIT = `
  mutation Commit($commit: CreateCommitOnBranchInput!) {
    createCommitOnBranch(input: $commit) { commit { oid tree { oid } } }
  }`;

/** Moves or removes refs, each if it is where it is expected to be. */
export const UPDATE_REFS = `
  mutation UpdateRefs($input: UpdateRefsInput!) {
    updateRefs(input: $input) { clientMutationId }
  }`;

/** Opens a pull request. */
export const OPEN_PULL_REQUEST = `
  mutation OpenPullRequest($input: CreatePullRequestInput!) {
    createPullRequest(input: $input) { pullRequest { ...PullRequestParts } }
  }
  ${PULL_REQUEST_PARTS}`;

/** Changes a pull request's texts. */
export const UPDATE_PULL_REQUEST = `
  mutation UpdatePullRequest($input: UpdatePullRequestInput!) {
    updatePullRequest(input: $input) { pullRequest { ...PullRequestParts } }
  }
  ${PULL_REQUEST_PARTS}`;

/** Makes a pull request a draft. */
export const CONVERT_TO_DRAFT = `
  mutation ConvertToDraft($id: ID!) {
    convertPullRequestToDraft(input: { pullRequestId: $id }) {
      pullRequest { ...PullRequestParts }
    }
  }
  ${PULL_REQUEST_PARTS}`;

/** Makes a draft ready for review. */
export const MARK_READY = `
  mutation MarkReady($id: ID!) {
    markPullRequestReadyForReview(input: { pullRequestId: $id }) {
      pullRequest { ...PullRequestParts }
    }
  }
  ${PULL_REQUEST_PARTS}`;

/** Adds labels that the repository has. */
export const ADD_LABELS = `
  mutation AddLabels($input: AddLabelsToLabelableInput!) {
    addLabelsToLabelable(input: $input) { clientMutationId }
  }`;

/** Asks people for a review, and assigns people, each independent of the other. */
export const NAME_PEOPLE = `
  mutation NamePeople(
    $reviews: RequestReviewsInput!
    $assignees: AddAssigneesToAssignableInput!
    $withReviews: Boolean!
    $withAssignees: Boolean!
  ) {
    requestReviews(input: $reviews) @include(if: $withReviews) { clientMutationId }
    addAssigneesToAssignable(input: $assignees) @include(if: $withAssignees) { clientMutationId }
  }`;
