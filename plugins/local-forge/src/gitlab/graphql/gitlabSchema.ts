/**
 * The part of GitLab's GraphQL schema that the forge answers, with the fields,
 * arguments and nullability of the published reference
 * (https://docs.gitlab.com/api/graphql/reference/).
 */
export const GITLAB_SCHEMA = /* GraphQL */ `
  type Query {
    currentUser: CurrentUser
    project(fullPath: ID!): Project
    users(
      ids: [ID!]
      usernames: [String!]
      first: Int
      last: Int
      after: String
      before: String
    ): UserCoreConnection
  }

  type CurrentUser {
    id: ID!
    username: String!
    name: String!
    webUrl: String!
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }

  type Project {
    archived: Boolean
    fullPath: ID!
    id: ID!
    mergeRequest(iid: String!): MergeRequest
    mergeRequests(
      iids: [String!]
      sourceBranches: [String!]
      targetBranches: [String!]
      state: MergeRequestState
      sort: MergeRequestSort = CREATED_DESC
      first: Int
      last: Int
      after: String
      before: String
    ): MergeRequestConnection
    name: String!
    repository: Repository
    userPermissions: ProjectPermissions!
    webUrl: String
  }

  type ProjectPermissions {
    createMergeRequestIn: Boolean!
    pushCode: Boolean!
    readProject: Boolean!
  }

  type Repository {
    blobs(
      paths: [String!]!
      ref: String
      refType: RefType
      first: Int
      last: Int
      after: String
      before: String
    ): RepositoryBlobConnection
    commit(ref: String!): Commit
    empty: Boolean!
    exists: Boolean!
    rootRef: String
  }

  enum RefType {
    HEADS
    TAGS
  }

  type RepositoryBlobConnection {
    nodes: [RepositoryBlob]
    pageInfo: PageInfo!
  }

  type RepositoryBlob {
    id: ID!
    mode: String
    name: String
    oid: String!
    path: String!
    size: BigInt
  }

  scalar BigInt

  type Commit {
    authorEmail: String
    authorName: String
    id: ID!
    message: String
    sha: String!
    shortId: String!
    title: String
  }

  enum MergeRequestState {
    all
    closed
    locked
    merged
    opened
  }

  enum MergeRequestSort {
    CREATED_ASC
    CREATED_DESC
    UPDATED_ASC
    UPDATED_DESC
  }

  type MergeRequestConnection {
    count: Int!
    nodes: [MergeRequest]
    pageInfo: PageInfo!
  }

  type MergeRequest {
    assignees(
      first: Int
      last: Int
      after: String
      before: String
    ): MergeRequestAssigneeConnection
    description: String
    diffHeadSha: String
    draft: Boolean!
    id: ID!
    iid: String!
    labels(
      first: Int
      last: Int
      after: String
      before: String
    ): LabelConnection
    mergedAt: Time
    reviewers(
      first: Int
      last: Int
      after: String
      before: String
    ): MergeRequestReviewerConnection
    sourceBranch: String!
    sourceProjectId: Int
    state: MergeRequestState!
    targetBranch: String!
    title: String!
    webUrl: String
  }

  scalar Time

  type LabelConnection {
    count: Int!
    nodes: [Label]
    pageInfo: PageInfo!
  }

  type Label {
    id: ID!
    title: String!
  }

  type MergeRequestAssigneeConnection {
    count: Int!
    nodes: [MergeRequestAssignee]
    pageInfo: PageInfo!
  }

  type MergeRequestAssignee {
    id: ID!
    name: String!
    username: String!
  }

  type MergeRequestReviewerConnection {
    count: Int!
    nodes: [MergeRequestReviewer]
    pageInfo: PageInfo!
  }

  type MergeRequestReviewer {
    id: ID!
    name: String!
    username: String!
  }

  type UserCoreConnection {
    count: Int!
    nodes: [UserCore]
    pageInfo: PageInfo!
  }

  type UserCore {
    id: ID!
    name: String!
    username: String!
  }
`;
