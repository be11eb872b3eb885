import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import Router from 'express-promise-router';
import { diffCommits } from '../git/diffCommits';
import { findMergeBase } from '../git/findMergeBase';
import { findTreeEntry } from '../git/findTreeEntry';
import { listCommits } from '../git/listCommits';
import { listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { readCommit } from '../git/readCommit';
import { findProject } from './findProject';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';
import { paginateGitlab } from './paginateGitlab';
import { presentDiff } from './presentDiff';
import { presentGitlabCommit } from './presentGitlabCommit';
import { requireRevision } from './requireRevision';

/**
 * What commits hold and how they differ
 * (https://docs.gitlab.com/api/repositories/,
 * https://docs.gitlab.com/api/repository_files/).
 */
export function createRepositoryRouter(context: GitlabContext) {
  const router = Router();

  router.get('/projects/:id/repository/compare', async (request, response) => {
    const repository = await findProject(request, context);
    const { git } = repository;
    const parameters = new Parameters(request);
    const from = await requireRevision(
      repository,
      parameters.text('from'),
      'Ref',
    );
    const to = await requireRevision(repository, parameters.text('to'), 'Ref');
    const base = parameters.optionalFlag('straight')
      ? from
      : await findMergeBase(git, from, to);
    const [changes, commits] = await Promise.all([
      base === undefined ? [] : diffCommits(git, base, to),
      listCommits(git, to, { exclude: [from] }),
    ]);
    const presented = commits
      .reverse()
      .map(commit => presentGitlabCommit(commit, repository, context));
    response.json({
      commit: presented[presented.length - 1] ?? null,
      commits: presented,
      diffs: changes.map(presentDiff),
      compare_timeout: false,
      compare_same_ref: from === to,
    });
  });

  router.get(
    '/projects/:id/repository/merge_base',
    async (request, response) => {
      const repository = await findProject(request, context);
      const { git } = repository;
      const refs = new Parameters(request).optionalList('refs') ?? [];
      if (refs.length < 2) {
        throw GitlabError.message(400, 'Provide at least 2 refs');
      }
      const [one, other] = await Promise.all(
        refs.map(ref => requireRevision(repository, String(ref), 'Ref')),
      );
      const base = await findMergeBase(git, one, other);
      if (base === undefined) {
        throw GitlabError.notFound('Merge Base');
      }
      response.json(
        presentGitlabCommit(await readCommit(git, base), repository, context),
      );
    },
  );

  router.get('/projects/:id/repository/tree', async (request, response) => {
    const repository = await findProject(request, context);
    const { git } = repository;
    const parameters = new Parameters(request);
    const commit = await requireRevision(
      repository,
      parameters.optionalText('ref') ?? 'HEAD',
      'Tree',
    );
    const folder = parameters.optionalText('path') ?? '';
    const entry = await findTreeEntry(git, commit, folder);
    if (entry?.type !== 'tree') {
      throw GitlabError.notFound('Tree');
    }
    const entries = await listTree(git, entry.sha, {
      recursive: parameters.optionalFlag('recursive'),
    });
    response.json(
      paginateGitlab(request, response, entries).map(
        ({ mode, path, sha, type }) => ({
          id: sha,
          name: posix.basename(path),
          type,
          path: posix.join(folder, path),
          mode,
        }),
      ),
    );
  });

  router.get(
    '/projects/:id/repository/files/:path',
    async (request, response) => {
      const repository = await findProject(request, context);
      const { git } = repository;
      const { path } = request.params;
      const ref = new Parameters(request).text('ref');
      const commit = await requireRevision(repository, ref, 'Commit');
      const entry = await findTreeEntry(git, commit, path);
      if (entry?.type !== 'blob') {
        throw GitlabError.notFound('File');
      }
      const content = await readBlob(git, entry.sha);
      const [last] = await listCommits(git, commit, { path, limit: 1 });
      response.json({
        file_name: posix.basename(path),
        file_path: path,
        size: content.length,
        encoding: 'base64',
        content: content.toString('base64'),
        content_sha256: createHash('sha256').update(content).digest('hex'),
        ref,
        blob_id: entry.sha,
        commit_id: commit,
        last_commit_id: last.sha,
        execute_filemode: entry.mode === '100755',
      });
    },
  );

  return router;
}
