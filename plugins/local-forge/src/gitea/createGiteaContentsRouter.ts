import { ChangeFileOperation, FilesResponse } from 'gitea-js';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { findTreeEntry } from '../git/findTreeEntry';
import { listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { resolveCommit } from '../git/resolveCommit';
import { changeGiteaFiles } from './changeGiteaFiles';
import {
  findGiteaRepository,
  findWritableRepository,
} from './findGiteaRepository';
import { GiteaBody } from './GiteaBody';
import { GiteaError } from './GiteaError';
import { createGiteaLinks } from './GiteaLinks';
import { presentFileCommit } from './presentGiteaCommit';
import { presentGiteaContents } from './presentGiteaContents';

const OPERATIONS = ['create', 'update', 'delete'] as const;

/** Files by path, and the change of many in one commit. */
export function createGiteaContentsRouter(context: ForgeContext) {
  const router = Router();

  router.post('/repos/:owner/:repo/contents', async (request, response) => {
    const repository = await findWritableRepository(request, context);
    const body = new GiteaBody(request.body);
    const files = readOperations(body);
    const author = body.value('author');
    const commit = await changeGiteaFiles(
      repository,
      {
        branch: body.text('branch'),
        new_branch: body.text('new_branch'),
        message: body.text('message'),
        files,
        author: author === undefined ? undefined : readPerson(author),
      },
      context.user,
    );
    const links = createGiteaLinks(request, context);
    const entries = await listTree(repository.git, commit.sha, {
      recursive: true,
    });
    const paths = new Set(files.map(({ path }) => path));
    const answer: FilesResponse = {
      files: entries
        .filter(({ path }) => paths.has(path))
        .map(entry =>
          presentGiteaContents(entry, { ref: commit.sha, repository, links }),
        ),
      commit: presentFileCommit(commit, repository, links),
      verification: { verified: false, reason: 'gpg.error.not_signed_commit' },
    };
    response.status(201).json(answer);
  });

  router.get(
    '/repos/:owner/:repo/contents/:path(*)',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const ref =
        (request.query.ref as string) || (await repository.defaultBranch());
      const commit = await resolveCommit(git, ref);
      const entry =
        commit === undefined
          ? undefined
          : await findTreeEntry(git, commit, request.params.path);
      if (entry?.type !== 'blob') {
        throw GiteaError.notFound();
      }
      response.json(
        presentGiteaContents(
          entry,
          { ref, repository, links: createGiteaLinks(request, context) },
          await readBlob(git, entry.sha),
        ),
      );
    },
  );

  return router;
}

function readOperations(body: GiteaBody): ChangeFileOperation[] {
  const files = body.list('files') ?? [];
  if (files.length === 0) {
    throw new GiteaError(422, '[Files]: Required');
  }
  return files.map(file => {
    const fields = new GiteaBody(file);
    const name = fields.requiredText('operation');
    const operation = OPERATIONS.find(each => each === name);
    if (!operation) {
      throw new GiteaError(422, `[Operation]: In`);
    }
    return {
      operation,
      path: fields.requiredText('path'),
      content: fields.text('content'),
      sha: fields.text('sha'),
    };
  });
}

function readPerson(value: unknown) {
  const fields = new GiteaBody(value);
  return { name: fields.text('name'), email: fields.text('email') };
}
