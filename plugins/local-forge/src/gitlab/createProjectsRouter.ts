import Router from 'express-promise-router';
import { findProtection } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { findProject, projectId } from './findProject';
import { GitlabContext, gitlabUrl } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';
import { presentGitlabUser } from './presentMergeRequest';

/**
 * Projects and their settings (https://docs.gitlab.com/api/projects/,
 * https://docs.gitlab.com/api/protected_branches/,
 * https://docs.gitlab.com/api/project_members/), and users.
 */
export function createProjectsRouter(context: GitlabContext) {
  const router = Router();

  router.get('/user', async (_request, response) => {
    response.json(presentGitlabUser(context.user.login, context));
  });

  router.get('/users', async (request, response) => {
    const found = await context.users.find([
      new Parameters(request).text('username'),
    ]);
    response.json(found.map(name => presentGitlabUser(name, context)));
  });

  router.get('/projects/:id', async (request, response) => {
    const repository = await findProject(request, context);
    response.json(await presentProject(repository, context));
  });

  router.post('/projects/:id/archive', async (request, response) => {
    const repository = await findProject(request, context);
    await repository.changeSettings({ archived: true });
    response.status(201).json(await presentProject(repository, context));
  });

  router.post('/projects/:id/unarchive', async (request, response) => {
    const repository = await findProject(request, context);
    await repository.changeSettings({ archived: false });
    response.status(201).json(await presentProject(repository, context));
  });

  router.post('/projects/:id/protected_branches', async (request, response) => {
    const repository = await findProject(request, context);
    const name = new Parameters(request).text('name');
    const record = await repository.read();
    if (findProtection(record, `refs/heads/${name}`) !== undefined) {
      throw GitlabError.message(
        409,
        `Protected branch '${name}' already exists`,
      );
    }
    await repository.changeSettings({
      protectedBranches: [...(record.protectedBranches ?? []), name],
    });
    response.status(201).json({ name, allow_force_push: false });
  });

  router.post('/projects/:id/members', async (request, response) => {
    const repository = await findProject(request, context);
    const parameters = new Parameters(request);
    const { collaborators } = await repository.read();
    const username = parameters.text('username');
    await repository.changeSettings({
      collaborators: {
        teams: collaborators?.teams ?? [],
        users: [...(collaborators?.users ?? []), username],
      },
    });
    response.status(201).json(presentGitlabUser(username, context));
  });

  return router;
}

async function presentProject(repository: Repository, context: GitlabContext) {
  const { fullName, name, owner } = repository;
  const [record, defaultBranch] = await Promise.all([
    repository.read(),
    repository.defaultBranch(),
  ]);
  const url = `${gitlabUrl(context)}/${fullName}`;
  return {
    id: projectId(repository),
    name,
    path: name,
    path_with_namespace: fullName,
    name_with_namespace: `${owner} / ${name}`,
    description: record.description || null,
    default_branch: defaultBranch,
    archived: record.archived ?? false,
    visibility: 'public',
    created_at: record.createdAt,
    web_url: url,
    http_url_to_repo: `${context.url}/${fullName}.git`,
    permissions: {
      project_access: { access_level: 40, notification_level: 3 },
      group_access: null,
    },
  };
}
