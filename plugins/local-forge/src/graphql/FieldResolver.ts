import { GraphQLResolveInfo } from 'graphql';
import { ForgeContext } from '../ForgeContext';

/** Answers one field of one type. */
export type FieldResolver<Source> = (
  source: Source,
  // Each field has arguments of its own, and graphql has checked them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  args: any,
  context: ForgeContext,
  info: GraphQLResolveInfo,
) => unknown;

/** The answers of a type, by field. */
export type TypeResolvers<Source> = Record<string, FieldResolver<Source>>;
