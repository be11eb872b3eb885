/**
 * An answer that takes a call, asked for at most once at a time, and kept for a
 * while.
 *
 * @remarks
 *
 * A failure is kept as well: while a forge is away, it is not asked anew for
 * every request that comes in.
 */
export class Remembered<T> {
  #answer?: Promise<T>;
  #freshUntil = -Infinity;

  /**
   * @param ask - makes the call
   * @param freshFor - how many milliseconds an answer counts after it came
   */
  constructor(
    private readonly ask: () => Promise<T>,
    private readonly freshFor: number,
  ) {}

  /** Whether the answer is still on its way, or recent enough. */
  get isFresh(): boolean {
    return performance.now() < this.#freshUntil;
  }

  /** The answer, of this moment or a recent one. */
  async get(): Promise<T> {
    if (!this.#answer || !this.isFresh) {
      // Whoever comes before the call has ended waits for this one.
      this.#freshUntil = Infinity;
      this.#answer = this.ask().finally(() => {
        this.#freshUntil = performance.now() + this.freshFor;
      });
    }
    return this.#answer;
  }
}
