import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

interface User {
  metadata: { name: string };
  spec: { memberOf: string[] };
}

it('the demo’s guest owns what the demo’s catalog says, also before it is read', () => {
  const { userEntityRef, ownershipEntityRefs } = parse(
    readFileSync(join(__dirname, '../../../app-config.yaml'), 'utf8'),
  ).auth.providers.guest;
  const users = parseAllDocuments(
    readFileSync(join(__dirname, '../dev/entities/users.yaml'), 'utf8'),
  ).map(document => document.toJS() as User);
  const guest = users.find(
    ({ metadata }) => metadata.name === parseEntityRef(userEntityRef).name,
  );
  expect(ownershipEntityRefs).toEqual([
    userEntityRef,
    ...guest!.spec.memberOf.map(name =>
      stringifyEntityRef({ kind: 'group', name }),
    ),
  ]);
});
