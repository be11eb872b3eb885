/** Runs tasks one after another, in the order in which they came. */
export class PromiseQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs a task when all earlier ones are over, however they ended. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => {});
    return result;
  }
}
