// Takes what the forge's REST answers are checked against out of GitHub's
// OpenAPI description: the answers of the operations that the forge serves, as
// JSON schemas.
//
//     node scripts/extract-github-schema.mjs <api.github.com.json>
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const TARGET = new URL('../src/testUtils/githubRest.json', import.meta.url);

const REPOSITORY = '/repos/{owner}/{repo}';
const OPERATIONS = [
  'GET /app/installations',
  'GET /organizations',
  'GET /orgs/{org}',
  'GET /orgs/{org}/repos',
  'GET /rate_limit',
  'GET /user',
  'GET /user/orgs',
  'GET /user/repos',
  'GET /users/{username}',
  'GET /users/{username}/repos',
  `GET ${REPOSITORY}`,
  `GET ${REPOSITORY}/branches`,
  `GET ${REPOSITORY}/branches/{branch}`,
  `GET ${REPOSITORY}/commits`,
  `GET ${REPOSITORY}/commits/{ref}`,
  `GET ${REPOSITORY}/commits/{ref}/check-runs`,
  `GET ${REPOSITORY}/commits/{ref}/status`,
  `GET ${REPOSITORY}/commits/{ref}/statuses`,
  `GET ${REPOSITORY}/compare/{basehead}`,
  `GET ${REPOSITORY}/contents/{path}`,
  `GET ${REPOSITORY}/git/blobs/{file_sha}`,
  `GET ${REPOSITORY}/git/commits/{commit_sha}`,
  `GET ${REPOSITORY}/git/matching-refs/{ref}`,
  `GET ${REPOSITORY}/git/ref/{ref}`,
  `GET ${REPOSITORY}/git/trees/{tree_sha}`,
  `GET ${REPOSITORY}/issues/{issue_number}`,
  `GET ${REPOSITORY}/issues/{issue_number}/labels`,
  `GET ${REPOSITORY}/pulls`,
  `GET ${REPOSITORY}/pulls/{pull_number}`,
  `GET ${REPOSITORY}/pulls/{pull_number}/commits`,
  `GET ${REPOSITORY}/pulls/{pull_number}/files`,
  `GET ${REPOSITORY}/pulls/{pull_number}/merge`,
  `GET ${REPOSITORY}/readme`,
  `GET ${REPOSITORY}/tarball/{ref}`,
  `DELETE ${REPOSITORY}/git/refs/{ref}`,
  `PATCH ${REPOSITORY}/git/refs/{ref}`,
  `PATCH ${REPOSITORY}/pulls/{pull_number}`,
  'POST /app/installations/{installation_id}/access_tokens',
  `POST ${REPOSITORY}/git/blobs`,
  `POST ${REPOSITORY}/git/commits`,
  `POST ${REPOSITORY}/git/refs`,
  `POST ${REPOSITORY}/git/trees`,
  `POST ${REPOSITORY}/issues/{issue_number}/assignees`,
  `POST ${REPOSITORY}/issues/{issue_number}/labels`,
  `POST ${REPOSITORY}/pulls`,
  `POST ${REPOSITORY}/pulls/{pull_number}/requested_reviewers`,
  `PUT ${REPOSITORY}/pulls/{pull_number}/merge`,
];

// Schemas that answers need although no operation names them.
const ALWAYS = ['basic-error'];

const KEYWORDS = [
  'additionalProperties',
  'allOf',
  'anyOf',
  'enum',
  'format',
  'items',
  'oneOf',
  'properties',
  'required',
  'type',
];
const FORMATS = ['date-time', 'email', 'uri'];
const REFERENCE = '#/components/schemas/';

const [source] = process.argv.slice(2);
if (source === undefined) {
  throw new Error(
    'Say where the description is: node scripts/extract-github-schema.mjs <api.github.com.json>',
  );
}
const description = JSON.parse(await readFile(source, 'utf8'));
// There, an installation's account is a user and an enterprise at once, which
// nothing can be. The component says that it is one of them.
description.paths['/app/installations'].get.responses[200].content[
  'application/json'
].schema.items = { $ref: `${REFERENCE}installation` };
const schemas = {};
const operations = {};
ALWAYS.forEach(addSchema);
for (const operation of OPERATIONS) {
  operations[operation] = extractResponses(operation);
}
const text = JSON.stringify({
  source: `${description.info.title} (@octokit/openapi ${description.info.version}, api.github.com)`,
  license: description.info.license.name,
  operations,
  components: { schemas },
});
await writeFile(TARGET, `${text}\n`);
console.log(
  `${fileURLToPath(TARGET)}: ${OPERATIONS.length} operations, ${
    Object.keys(schemas).length
  } schemas, ${Math.ceil(text.length / 1024)} KB`,
);

/** The schema of each answer by its status; null where it has no JSON body. */
function extractResponses(operation) {
  const [method, path] = operation.split(' ');
  const published = description.paths[path]?.[method.toLowerCase()];
  if (!published) {
    throw new Error(`GitHub describes no operation '${operation}'`);
  }
  return Object.fromEntries(
    Object.entries(published.responses).map(([status, response]) => {
      const { content } = resolve(response);
      const schema = content?.['application/json']?.schema;
      return [status, schema ? simplify(schema) : null];
    }),
  );
}

function resolve(value) {
  if (value.$ref === undefined) {
    return value;
  }
  return value.$ref
    .slice('#/'.length)
    .split('/')
    .reduce((part, name) => part[name], description);
}

function addSchema(name) {
  if (!(name in schemas)) {
    // Known before it is read, because schemas may hold themselves.
    schemas[name] = true;
    schemas[name] = simplify(description.components.schemas[name]);
  }
}

/** OpenAPI 3.0 as JSON schema, with nothing but what a check needs. */
function simplify(schema) {
  if (schema.$ref !== undefined) {
    addSchema(schema.$ref.slice(REFERENCE.length));
    return { $ref: schema.$ref };
  }
  const simple = {};
  for (const keyword of KEYWORDS) {
    const value = schema[keyword];
    if (
      value !== undefined &&
      (keyword !== 'format' || FORMATS.includes(value))
    ) {
      // GitHub writes oneOf where an answer may well fit several.
      const target = keyword === 'oneOf' ? 'anyOf' : keyword;
      simple[target] = simplifyKeyword(keyword, value);
    }
  }
  return schema.nullable ? allowNull(simple) : simple;
}

function simplifyKeyword(keyword, value) {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, simplify(each)]),
      );
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return value.map(simplify);
    case 'items':
      return simplify(value);
    case 'additionalProperties':
      return typeof value === 'object' ? simplify(value) : value;
    default:
      return value;
  }
}

function allowNull(schema) {
  if (schema.type === undefined) {
    return { anyOf: [schema, { type: 'null' }] };
  }
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(schema.enum && { enum: [...new Set([...schema.enum, null])] }),
  };
}
