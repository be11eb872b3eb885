// A process with nothing but the scaffolder in it, so that its memory is the
// scaffolder's. Started by ScaffolderProcess.ts; its only argument is the settings.

import { startScaffolder } from './startScaffolder';
import { StepAnswer, StepRequest } from './StepRequest';

const scaffolder = startScaffolder(JSON.parse(process.argv[2]));

process.on('message', async (request: StepRequest) => {
  process.send?.(await answer(request));
});
process.on('disconnect', () => process.exit());

async function answer(request: StepRequest): Promise<StepAnswer> {
  try {
    const figures = await (await scaffolder).run(request);
    return { type: 'step-figures', figures };
  } catch (error) {
    return { type: 'step-error', message: (error as Error).message };
  }
}
