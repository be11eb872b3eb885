import { englishMessages } from './__testUtils__/englishMessages';
import { describeCredentials } from './describeCredentials';

const t = englishMessages();

describe('describeCredentials', () => {
  it.each([
    ['driver', 'The cluster’s S3 driver', 'no AWS permissions'],
    ['pod', 'The pod’s service account', 'this service account'],
  ])('puts %s into words', (credentials, label, sentence) => {
    expect(describeCredentials(credentials, t)).toEqual({
      label,
      sentence: expect.stringContaining(sentence),
    });
  });

  it('leaves an unknown value as it is', () => {
    expect(describeCredentials('vault', t)).toEqual({ label: 'vault' });
  });
});
