import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  ScaffolderSettings,
  StepAnswer,
  StepFigures,
  StepRequest,
} from './StepRequest';

/** A scaffolder in a fresh process of its own. */
export class ScaffolderProcess {
  private readonly child: ChildProcess;

  constructor(settings: ScaffolderSettings) {
    this.child = fork(
      join(__dirname, 'scaffolderMain.ts'),
      [JSON.stringify(settings)],
      { execArgv: [...process.execArgv, '--expose-gc'] },
    );
  }

  /** Runs the action once and says what its step took. */
  async run(request: StepRequest): Promise<StepFigures> {
    this.child.send(request);
    const answer = await this.answer();
    if (answer.type === 'step-error') {
      throw new Error(answer.message);
    }
    return answer.figures;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.disconnect();
      await exit;
    }
  }

  private answer(): Promise<StepAnswer> {
    const { child } = this;
    return new Promise((resolve, reject) => {
      function settle() {
        child.off('message', onMessage);
        child.off('exit', onExit);
      }
      // Backstage's transform reports the files that it loads in the same way.
      function onMessage(message: { type?: string }) {
        if (isAnswer(message)) {
          settle();
          resolve(message);
        }
      }
      function onExit(code: number | null) {
        settle();
        reject(new Error(`The scaffolder's process has ended with ${code}`));
      }
      child.on('message', onMessage);
      child.on('exit', onExit);
    });
  }
}

function isAnswer(message: { type?: string }): message is StepAnswer {
  return message.type === 'step-figures' || message.type === 'step-error';
}
