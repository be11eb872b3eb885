import { Request } from 'express';
import { GitlabError } from './GitlabError';

/** Reads a request's parameters and refuses wrong ones in GitLab's words. */
export class Parameters {
  private readonly values: Record<string, unknown>;

  /** From the URL's query and the JSON body, as GitLab takes both. */
  constructor({ body, query }: Pick<Request, 'body' | 'query'>) {
    if (body !== undefined && (typeof body !== 'object' || body === null)) {
      throw GitlabError.parameter('The body is not a JSON object');
    }
    this.values = { ...query, ...body };
  }

  /** Of some objects in a parameter, each one's own parameters. */
  static of(value: unknown): Parameters {
    return new Parameters({ body: value, query: {} });
  }

  /** A text that has to be there. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) {
      throw GitlabError.parameter(`${name} is missing`);
    }
    return value;
  }

  /** A text, or undefined where there is none. */
  optionalText(name: string): string | undefined {
    const value = this.values[name] ?? undefined;
    if (value !== undefined && typeof value !== 'string') {
      throw GitlabError.parameter(`${name} is invalid`);
    }
    return value;
  }

  /** A truth value, as JSON or as text; undefined where there is none. */
  optionalFlag(name: string): boolean | undefined {
    const value = this.values[name] ?? undefined;
    if (value === undefined || typeof value === 'boolean') {
      return value;
    }
    if (value === 'true' || value === 'false') {
      return value === 'true';
    }
    throw GitlabError.parameter(`${name} is invalid`);
  }

  /** A list of anything; undefined where there is none. */
  optionalList(name: string): unknown[] | undefined {
    const value = this.values[name] ?? this.values[`${name}[]`] ?? undefined;
    if (value === undefined || Array.isArray(value)) {
      return value;
    }
    throw GitlabError.parameter(`${name} is invalid`);
  }

  /** A list of numbers; undefined where there is none. */
  optionalNumbers(name: string): number[] | undefined {
    const numbers = this.optionalList(name)?.map(Number);
    if (numbers?.some(number => !Number.isInteger(number))) {
      throw GitlabError.parameter(`${name} is invalid`);
    }
    return numbers;
  }

  /** Texts as a list or separated by commas; undefined where there are none. */
  optionalTexts(name: string): string[] | undefined {
    const value = this.values[name] ?? undefined;
    const texts =
      typeof value === 'string'
        ? [value]
        : this.optionalList(name)?.map(item => String(item));
    return texts?.flatMap(text =>
      text
        .split(',')
        .map(part => part.trim())
        .filter(Boolean),
    );
  }
}
