import { ForgeContext } from '../ForgeContext';
import { FieldResolver } from './FieldResolver';

/** What every mutation takes. */
interface MutationInput {
  clientMutationId?: string | null;
}

/** A mutation: its input to its payload, with the caller's own id in both. */
export function mutation<Input extends MutationInput>(
  change: (input: Input, context: ForgeContext) => Promise<object>,
): FieldResolver<undefined> {
  return async (_source, { input }: { input: Input }, context) => ({
    ...(await change(input, context)),
    clientMutationId: input.clientMutationId ?? null,
  });
}
