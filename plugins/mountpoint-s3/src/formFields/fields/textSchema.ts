import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The schema of a field that edits one text and has no options. */
export const textSchema = makeFieldSchema({ output: z => z.string() });
