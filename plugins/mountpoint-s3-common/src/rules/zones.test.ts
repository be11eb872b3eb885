import { regionOfZone, zonePrefixOf } from './zones';

/** @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html */
const ZONES = {
  'af-south-1': 'afs1-az1',
  'ap-northeast-1': 'apne1-az4',
  'ap-southeast-2': 'apse2-az1',
  'ca-central-1': 'cac1-az1',
  'cn-north-1': 'cnn1-az1',
  'cn-northwest-1': 'cnnw1-az1',
  'eu-central-1': 'euc1-az1',
  'eu-south-2': 'eus2-az1',
  'il-central-1': 'ilc1-az1',
  'me-south-1': 'mes1-az1',
  'sa-east-1': 'sae1-az1',
  'us-east-1': 'use1-az4',
  'us-gov-east-1': 'usge1-az1',
  'us-gov-west-1': 'usgw1-az1',
  'us-west-2': 'usw2-lax1-az1',
};

it.each(Object.entries(ZONES))('%s has the zone %s', (region, zone) => {
  expect(regionOfZone(zone)).toBe(region);
  expect(zone.startsWith(zonePrefixOf(region)!)).toBe(true);
});

it.each(['', 'usw2', 'eusce1-az1', 'us-west-2a', 'x'.repeat(100_000)])(
  'no region is guessed from %.20s',
  zone => {
    expect(regionOfZone(zone)).toBeUndefined();
  },
);

it('no zone is guessed for a region that is named otherwise', () => {
  expect(zonePrefixOf('eusc-de-east-1')).toBeUndefined();
});
