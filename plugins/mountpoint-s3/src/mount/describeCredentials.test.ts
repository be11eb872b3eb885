import { describeCredentials } from './describeCredentials';

describe('describeCredentials', () => {
  it.each([
    ['driver', "The cluster's S3 driver"],
    ['pod', "The pod's service account"],
  ])('puts %s into words', (credentials, label) => {
    expect(describeCredentials(credentials)).toEqual({
      label,
      sentence: expect.any(String),
    });
  });

  it('leaves an unknown value as it is', () => {
    expect(describeCredentials('vault')).toEqual({ label: 'vault' });
  });
});
