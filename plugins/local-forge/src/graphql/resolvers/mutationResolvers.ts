import { TypeResolvers } from '../FieldResolver';
import { labelMutations } from './labelMutations';
import { pullRequestMutations } from './pullRequestMutations';
import { refMutations } from './refMutations';

const mutationFields: TypeResolvers<undefined> = {
  ...labelMutations,
  ...pullRequestMutations,
  ...refMutations,
};

/** What changes something. */
export const mutationResolvers = { Mutation: mutationFields };
