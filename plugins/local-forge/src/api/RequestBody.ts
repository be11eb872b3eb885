import { Request } from 'express';
import { GithubError } from '../http/GithubError';

/** Reads the fields of a JSON body and refuses wrong ones in GitHub's words. */
export class RequestBody {
  private readonly fields: Record<string, unknown>;

  constructor(request: Request) {
    const { body } = request;
    if (body !== undefined && (typeof body !== 'object' || body === null)) {
      throw new GithubError(400, 'Body should be a JSON object');
    }
    this.fields = body ?? {};
  }

  /** Any value, not yet checked. */
  value(name: string): unknown {
    return this.fields[name] ?? undefined;
  }

  /** A text that has to be there. */
  text(name: string): string {
    const text = this.optionalText(name);
    if (text === undefined) {
      throw new GithubError(
        422,
        `Invalid request.\n\n"${name}" wasn't supplied.`,
      );
    }
    return text;
  }

  /** A text, or undefined where there is none or null. */
  optionalText(name: string): string | undefined {
    const value = this.value(name);
    if (value !== undefined && typeof value !== 'string') {
      throw wrongType(name, value, 'string');
    }
    return value;
  }

  /** A truth value, or undefined. */
  optionalFlag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value !== undefined && typeof value !== 'boolean') {
      throw wrongType(name, value, 'boolean');
    }
    return value;
  }

  /** A list of texts; empty where there is none. */
  texts(name: string): string[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value) || value.some(item => typeof item !== 'string')) {
      throw wrongType(name, value, 'array');
    }
    return value;
  }
}

function wrongType(name: string, value: unknown, type: string): GithubError {
  return new GithubError(
    422,
    `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(
      value,
    )} is not ${type === 'array' ? 'an' : 'a'} ${type}.`,
  );
}
