import { GraphQLError, GraphQLScalarType } from 'graphql';
import { isObjectId } from '../git/isObjectId';

/** GitHub's scalars that the forge checks; the others take any value. */
export const scalars: Record<string, GraphQLScalarType> = {
  // Padded, and nothing outside of the standard alphabet. No group repeats in
  // the expression: V8 runs out of stack on megabytes of one.
  Base64String: textScalar(
    'Base64String',
    text => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
  ),
  GitObjectID: textScalar('GitObjectID', isObjectId),
  GitTimestamp: textScalar(
    'GitTimestamp',
    text => !Number.isNaN(Date.parse(text)),
  ),
};

function textScalar(
  name: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType {
  return new GraphQLScalarType<string>({
    name,
    parseValue(value) {
      if (typeof value !== 'string' || !isValid(value)) {
        throw new GraphQLError(
          `${JSON.stringify(value)?.slice(0, 80)} is not a valid ${name}.`,
        );
      }
      return value;
    },
  });
}
