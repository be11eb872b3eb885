import type { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ReactElement } from 'react';
import { createFromTemplateRouteRef } from '../../menu/createFromTemplateRouteRef';

type Apis = NonNullable<Parameters<typeof renderInTestApp>[1]>['apis'];

/** The routes that the pages link to. */
const ROUTES = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Shows something of an entity's page. */
export function renderForEntity(
  element: ReactElement,
  options: { entity: Entity; apis?: Apis; hasScaffolder?: boolean },
) {
  const { entity, apis, hasScaffolder = true } = options;
  return renderInTestApp(
    <EntityProvider entity={entity}>{element}</EntityProvider>,
    {
      apis,
      mountedRoutes: {
        ...ROUTES,
        ...(hasScaffolder
          ? {
              '/create/templates/:namespace/:templateName':
                createFromTemplateRouteRef,
            }
          : {}),
      },
    },
  );
}

/** Shows a card or a tab of an entity's page. */
export function renderExtension(
  extension: Parameters<typeof createExtensionTester>[0],
  options: Parameters<typeof renderForEntity>[1],
) {
  return renderForEntity(
    createExtensionTester(extension).reactElement(),
    options,
  );
}

/** The text beside a label of the page. */
export function fact(label: string): HTMLElement {
  const term = [...document.querySelectorAll('dt')].find(
    ({ textContent }) => textContent === label,
  );
  if (!term) {
    throw new Error(`Nothing is labelled ${label}`);
  }
  return term.nextElementSibling as HTMLElement;
}

/** What a link to a template's form fills in. */
export function formDataOf(link: HTMLElement): unknown {
  const { pathname, searchParams } = new URL(
    link.getAttribute('href')!,
    'http://localhost',
  );
  return {
    template: pathname,
    formData: JSON.parse(searchParams.get('formData')!),
  };
}
