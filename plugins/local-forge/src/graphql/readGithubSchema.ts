import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchema, buildASTSchema, parse } from 'graphql';

const PACKAGE = '@octokit/graphql-schema';

/** GitHub's published GraphQL schema, without resolvers. */
export function readGithubSchema(): GraphQLSchema {
  const document = parse(readSource(), { noLocation: true });
  // The published text repeats two fields, which a check would refuse.
  return buildASTSchema(document, { assumeValidSDL: true });
}

// The package lets only ES modules in, and not at its schema: it is read where
// Node.js would look for it.
function readSource(): string {
  const folders = require.resolve.paths(PACKAGE) ?? [];
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, PACKAGE, 'schema.graphql'), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw error;
      }
    }
  }
  throw new Error(
    `GitHub's GraphQL schema was not found: '${PACKAGE}/schema.graphql' is in none of ${folders.join(
      ', ',
    )}. Install the dependencies.`,
  );
}
