import type {
  CommitHistoryArgs,
  CommitParentsArgs,
} from '@octokit/graphql-schema';
import { encodeNodeId } from '../../api/nodeId';
import { countCommits } from '../../git/countCommits';
import { Commit, listCommits } from '../../git/listCommits';
import { TreeEntry, listTree } from '../../git/listTree';
import { readBlob } from '../../git/readBlob';
import { readCommit } from '../../git/readCommit';
import { CommitPerson } from '../../git/writeCommit';
import { encodePath } from '../../http/encodePath';
import { Repository } from '../../repositories/Repository';
import { TypeResolvers } from '../FieldResolver';
import {
  BlobNode,
  CommitNode,
  GitObjectNode,
  TagNode,
  TreeNode,
  toCommitNode,
  toRepositoryNode,
  toUserNode,
} from '../ForgeNode';
import { connect } from '../connect';
import { findGitObject } from '../findGitObject';

// GitHub gives the text of larger files in part.
const LARGEST_TEXT = 512_000;

interface TreeEntrySource {
  repository: Repository;
  /** With the path within its tree. */
  entry: TreeEntry;
  /** From the repository's root, where the way to it is known. */
  path?: string;
}

function oidOf(node: GitObjectNode): string {
  return node.__typename === 'Commit' ? node.commit.sha : node.oid;
}

const gitObjectFields: TypeResolvers<GitObjectNode> = {
  id: node =>
    encodeNodeId(node.__typename, node.repository.fullName, oidOf(node)),
  oid: oidOf,
  abbreviatedOid: node => oidOf(node).slice(0, 7),
  repository: ({ repository }) => toRepositoryNode(repository),
  commitUrl: (node, _args, { url }) =>
    `${url}/${node.repository.fullName}/commit/${oidOf(node)}`,
  commitResourcePath: node =>
    `/${node.repository.fullName}/commit/${oidOf(node)}`,
};

const commitResolvers: TypeResolvers<CommitNode> = {
  ...gitObjectFields,
  message: ({ commit }) => commit.message,
  messageHeadline: ({ commit }) => splitMessage(commit).headline,
  messageBody: ({ commit }) => splitMessage(commit).body,
  author: ({ commit }) => commit.author,
  committer: ({ commit }) => commit.committer,
  authoredDate: ({ commit }) => formatDate(commit.author.date),
  committedDate: ({ commit }) => formatDate(commit.committer.date),
  url: ({ repository, commit }, _args, { url }) =>
    `${url}/${repository.fullName}/commit/${commit.sha}`,
  resourcePath: ({ repository, commit }) =>
    `/${repository.fullName}/commit/${commit.sha}`,
  tree: ({ repository, commit }): TreeNode => ({
    __typename: 'Tree',
    repository,
    oid: commit.tree,
    path: '',
  }),
  parents: ({ repository, commit }, args: CommitParentsArgs, _context, info) =>
    connect(
      {
        length: commit.parents.length,
        slice: (start, end) =>
          Promise.all(
            commit.parents
              .slice(start, end)
              .map(async sha =>
                toCommitNode(repository, await readCommit(repository.git, sha)),
              ),
          ),
      },
      args,
      info,
    ),
  history: async (
    { repository, commit },
    args: CommitHistoryArgs,
    _context,
    info,
  ) => {
    const range = {
      path: args.path ?? undefined,
      since: args.since ? new Date(args.since) : undefined,
      until: args.until ? new Date(args.until) : undefined,
    };
    return await connect(
      {
        length: await countCommits(repository.git, commit.sha, range),
        slice: async (start, end) => {
          const commits = await listCommits(repository.git, commit.sha, {
            ...range,
            skip: start,
            limit: end - start,
          });
          return commits.map(each => toCommitNode(repository, each));
        },
      },
      args,
      info,
    );
  },
  // As on GitHub for a commit that nothing checked.
  statusCheckRollup: () => null,
  status: () => null,
};

const treeResolvers: TypeResolvers<TreeNode> = {
  ...gitObjectFields,
  entries: async ({ repository, oid, path }): Promise<TreeEntrySource[]> => {
    const entries = await listTree(repository.git, oid);
    return entries.map(entry => ({
      repository,
      entry,
      path: joinPath(path, entry.path),
    }));
  },
};

const treeEntryResolvers: TypeResolvers<TreeEntrySource> = {
  name: ({ entry }) => entry.path,
  path: ({ path }) => path ?? null,
  // GitHub has the mode as a decimal number: 33188 is 100644.
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  type: ({ entry }) => entry.type,
  oid: ({ entry }) => entry.sha,
  size: ({ entry }) => entry.size ?? 0,
  repository: ({ repository }) => toRepositoryNode(repository),
  object: async ({ repository, entry, path }) => {
    const object = await findGitObject(repository, entry.sha);
    return object?.__typename === 'Tree' ? { ...object, path } : object;
  },
};

const blobResolvers: TypeResolvers<BlobNode> = {
  ...gitObjectFields,
  byteSize: ({ size }) => size,
  isTruncated: ({ size }) => size > LARGEST_TEXT,
  isBinary: async ({ repository, oid }) =>
    isBinary(await readBlob(repository.git, oid)),
  text: async ({ repository, oid }) => {
    const content = await readBlob(repository.git, oid);
    return isBinary(content)
      ? null
      : content.subarray(0, LARGEST_TEXT).toString();
  },
};

const gitActorResolvers: TypeResolvers<CommitPerson> = {
  name: person => person.name,
  email: person => person.email,
  date: person => formatDate(person.date),
  avatarUrl: (person, _args, { url }) =>
    `${url}/-/avatar/${encodePath(person.name || '?')}.svg`,
  user: (person, _args, { user }) =>
    person.email === user.email ? toUserNode(user.login) : null,
};

const tagResolvers: TypeResolvers<TagNode> = gitObjectFields;

/** Commits, folders, files, tags, and who wrote them. */
export const gitObjectResolvers = {
  Commit: commitResolvers,
  Tree: treeResolvers,
  TreeEntry: treeEntryResolvers,
  Blob: blobResolvers,
  Tag: tagResolvers,
  GitActor: gitActorResolvers,
};

function joinPath(folder: string | undefined, name: string) {
  return folder === undefined
    ? undefined
    : [folder, name].filter(Boolean).join('/');
}

function splitMessage({ message }: Commit) {
  const [headline] = message.split('\n', 1);
  return { headline, body: message.slice(headline.length).trim() };
}

function isBinary(content: Buffer): boolean {
  return (
    content.includes(0) || !Buffer.from(content.toString()).equals(content)
  );
}

function formatDate(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}
