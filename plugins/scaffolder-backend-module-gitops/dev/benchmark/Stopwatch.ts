import { StepFigures } from './StepRequest';

const SAMPLE_EVERY_MS = 5;

/** Measures time and memory between two moments of a process. */
export class Stopwatch {
  private startedAt = 0;
  private before = 0;
  private most = 0;
  private sampling?: NodeJS.Timeout;

  /** Begins. What is no longer needed is collected first, so as not to count. */
  start(): void {
    if (!globalThis.gc) {
      throw new Error('The process has to be started with --expose-gc');
    }
    globalThis.gc();
    this.before = heldMemory();
    this.most = this.before;
    this.sampling = setInterval(() => this.sample(), SAMPLE_EVERY_MS);
    this.startedAt = performance.now();
  }

  /** Ends, and says what was measured since it began. */
  stop(): StepFigures {
    const milliseconds = performance.now() - this.startedAt;
    this.sample();
    clearInterval(this.sampling);
    return { milliseconds, memory: this.most - this.before };
  }

  private sample(): void {
    this.most = Math.max(this.most, heldMemory());
  }
}

/**
 * The heap and the buffers beside it. The process as a whole holds on to what it
 * was given once, and would not show what a step needs.
 */
function heldMemory(): number {
  const { external, heapUsed } = process.memoryUsage();
  return heapUsed + external;
}
