import { toError } from '@backstage/errors';

/** What is known of an answer so far. */
export interface Answer<T> {
  /** The last one that came, even if a later question failed. */
  readonly value?: T;
  /** Why the last question was not answered. */
  readonly error?: Error;
}

interface Entry {
  answer: Answer<unknown>;
  /** When it was last asked for, in milliseconds. */
  askedAt: number;
  isPending: boolean;
}

/** Until then nobody asks for the same once more. */
const FRESH_MS = 30_000;

/** What failed is worth another try sooner. */
const FAILED_MS = 10_000;

/** How many answers are kept, if nothing else is said. */
const MOST = 100;

const NOTHING: Answer<never> = {};

/**
 * The answers of a server, kept briefly: several fields and the preview ask for
 * the same, at once and again on the next page of the form.
 */
export class Answers {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  readonly #most: number;

  /**
   * @param options - `most` is how many answers are kept; beyond them the one
   * that nobody has asked for longest is forgotten
   */
  constructor(options?: { now?: () => number; most?: number }) {
    this.#now = options?.now ?? (() => Date.now());
    this.#most = options?.most ?? MOST;
  }

  /** What is known by now; the same object as long as nothing new is. */
  get<T>(question: string): Answer<T> {
    return (this.#entries.get(question)?.answer ?? NOTHING) as Answer<T>;
  }

  /** Whether an answer is on its way, so that the one there is may be outdated. */
  isPending(question: string): boolean {
    return this.#entries.get(question)?.isPending ?? false;
  }

  /** Asks, unless the answer is fresh or on its way. */
  async ask<T>(
    question: string,
    load: () => Promise<T>,
    options?: { force?: boolean; freshMs?: number; failedMs?: number },
  ): Promise<Answer<T>> {
    const known = this.#entries.get(question);
    if (
      known?.isPending ||
      (known && !options?.force && this.#isFresh(known, options))
    ) {
      return known.answer as Answer<T>;
    }
    const entry: Entry = known ?? {
      answer: NOTHING,
      askedAt: 0,
      isPending: false,
    };
    entry.isPending = true;
    entry.askedAt = this.#now();
    this.#remember(question, entry);
    this.#tell();
    try {
      entry.answer = { value: await load() };
    } catch (error) {
      entry.answer = {
        value: entry.answer.value,
        error: toError(error),
      };
    }
    entry.isPending = false;
    this.#tell();
    return entry.answer as Answer<T>;
  }

  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell() {
    this.#listeners.forEach(listener => listener());
  }

  #isFresh(
    { askedAt, answer }: Entry,
    options?: { freshMs?: number; failedMs?: number },
  ) {
    const { freshMs = FRESH_MS, failedMs = FAILED_MS } = options ?? {};
    return this.#now() - askedAt < (answer.error ? failedMs : freshMs);
  }

  #remember(question: string, entry: Entry) {
    this.#entries.delete(question);
    this.#entries.set(question, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) {
      this.#entries.delete(oldest);
    }
  }
}
