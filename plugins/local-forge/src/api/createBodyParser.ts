import express from 'express';
import { ForgeContext } from '../ForgeContext';

/** Reads the body of an API request as JSON, whatever it says that it is. */
export function createBodyParser({ maxRequestSize }: ForgeContext) {
  return express.json({
    limit: maxRequestSize,
    strict: false,
    type: () => true,
  });
}
