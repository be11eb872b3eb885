import { Request } from 'express';
import { numberFromText } from '../api/numberFromText';
import { Repository } from '../repositories/Repository';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';

/** The number by which GitLab knows a project beside its path. */
export function projectId(repository: Repository): number {
  return numberFromText(repository.fullName);
}

/** The project that a URL names by path or number, or GitLab's refusal. */
export async function findProject(
  request: Request,
  context: GitlabContext,
): Promise<Repository> {
  const repository = await findProjectByName(request.params.id, context);
  if (!repository) {
    throw GitlabError.notFound('Project');
  }
  return repository;
}

/** A project by its full path or its number. */
export async function findProjectByName(
  name: string,
  { store }: GitlabContext,
): Promise<Repository | undefined> {
  if (/^\d+$/.test(name)) {
    return (await store.list()).find(each => projectId(each) === Number(name));
  }
  const slash = name.lastIndexOf('/');
  return await store.find(name.slice(0, slash), name.slice(slash + 1));
}
