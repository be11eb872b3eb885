import { Request } from 'express';
import { GiteaError } from './GiteaError';

/** Reads the fields of a JSON body and refuses wrong ones as Gitea does. */
export class GiteaBody {
  private readonly fields: Record<string, unknown>;

  constructor(body: Request['body']) {
    if (typeof body !== 'object' || body === null) {
      throw new GiteaError(422, '[]: Deserialization');
    }
    this.fields = body;
  }

  /** Any value, not yet checked. */
  value(name: string): unknown {
    return this.fields[name] ?? undefined;
  }

  /** A text, or undefined where there is none or null. */
  text(name: string): string | undefined {
    const value = this.value(name);
    if (value !== undefined && typeof value !== 'string') {
      throw new GiteaError(422, `[${name}]: Deserialization`);
    }
    return value;
  }

  /** A text that has to be there and not empty. */
  requiredText(name: string): string {
    const value = this.text(name);
    if (!value) {
      throw new GiteaError(422, `[${name}]: Required`);
    }
    return value;
  }

  /** A list, or undefined where there is none or null. */
  list(name: string): unknown[] | undefined {
    const value = this.value(name);
    if (value !== undefined && !Array.isArray(value)) {
      throw new GiteaError(422, `[${name}]: Deserialization`);
    }
    return value;
  }

  /** A list of texts, or undefined where there is none or null. */
  texts(name: string): string[] | undefined {
    return this.list(name)?.map(item => {
      if (typeof item !== 'string') {
        throw new GiteaError(422, `[${name}]: Deserialization`);
      }
      return item;
    });
  }
}
