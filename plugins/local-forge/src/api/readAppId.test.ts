import { Request } from 'express';
import { readAppId } from './readAppId';

const NOW = Math.floor(Date.now() / 1000);

function tokenOf(payload: unknown): string {
  const part = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `bearer header.${part}.signature`;
}

function read(authorization?: string): number {
  return readAppId({ headers: { authorization } } as Request);
}

describe('readAppId', () => {
  it.each([7, '7'])('reads the app %j', iss => {
    expect(read(tokenOf({ iss, exp: NOW + 590 }))).toBe(7);
  });

  it.each([
    [undefined],
    ['token ghs_of-an-installation'],
    ['bearer a.b.c'],
    ['bearer a.b'],
    [tokenOf(null)],
    [tokenOf({ exp: NOW + 60 })],
    [tokenOf({ iss: 'an-app', exp: NOW + 60 })],
  ])('refuses %j, which is no app', authorization => {
    expect(() => read(authorization)).toThrow(
      expect.objectContaining({
        status: 401,
        message: 'A JSON web token could not be decoded',
      }),
    );
  });

  it.each([
    [undefined, 'must be a numeric value'],
    [NOW - 1, 'must be a numeric value'],
    [NOW + 700, 'is too far in the future'],
  ])('refuses a token that expires at %j', (exp, message) => {
    expect(() => read(tokenOf({ iss: 7, exp }))).toThrow(
      `'Expiration time' claim ('exp') ${message}`,
    );
  });
});
