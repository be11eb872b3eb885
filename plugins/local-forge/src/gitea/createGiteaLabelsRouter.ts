import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { labelPullRequest } from '../pulls/labelPullRequest';
import { listLabels } from '../repositories/listLabels';
import {
  findGiteaRepository,
  findWritableRepository,
} from './findGiteaRepository';
import { GiteaBody } from './GiteaBody';
import { GiteaError } from './GiteaError';
import { createGiteaLinks } from './GiteaLinks';
import { knownLabels, labelId, presentGiteaLabel } from './giteaLabels';

/** Labels of a repository and of its pull requests. */
export function createGiteaLabelsRouter(context: ForgeContext) {
  const router = Router();

  router.get('/repos/:owner/:repo/labels', async (request, response) => {
    const repository = await findGiteaRepository(request, context);
    const links = createGiteaLinks(request, context);
    response.json(
      listLabels(await repository.read()).map(label =>
        presentGiteaLabel(label, repository, links),
      ),
    );
  });

  router.post('/repos/:owner/:repo/labels', async (request, response) => {
    const repository = await findWritableRepository(request, context);
    const body = new GiteaBody(request.body);
    const label = {
      name: body.requiredText('name'),
      color: body.requiredText('color').replace(/^#/, ''),
      description: body.text('description'),
    };
    await repository.change(async record => {
      record.labels = [...(record.labels ?? []), label];
    });
    response
      .status(201)
      .json(
        presentGiteaLabel(
          label,
          repository,
          createGiteaLinks(request, context),
        ),
      );
  });

  router.post(
    '/repos/:owner/:repo/issues/:index/labels',
    async (request, response) => {
      const repository = await findWritableRepository(request, context);
      const asked = new GiteaBody(request.body).list('labels') ?? [];
      const record = await repository.read();
      const number = Number(request.params.index);
      if (!record.pullRequests.some(pull => pull.number === number)) {
        throw GiteaError.notFound();
      }
      const byNumber = listLabels(record)
        .map(({ name }) => name)
        .filter(name => asked.includes(labelId(repository, name)));
      const byName = asked.filter(
        (label): label is string => typeof label === 'string',
      );
      if (byName.length > 0 && byName.length < asked.length) {
        throw new GiteaError(
          400,
          'labels should be an array of strings or integers',
        );
      }
      const { labels } = await labelPullRequest(repository, number, [
        ...byNumber,
        ...knownLabels(record, byName),
      ]);
      const links = createGiteaLinks(request, context);
      response.json(
        labels.map(name => presentGiteaLabel({ name }, repository, links)),
      );
    },
  );

  return router;
}
