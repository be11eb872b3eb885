import {
  DriverVersion,
  driverVersion,
  isOlder,
  showVersion,
} from './driverVersion';

describe('driverVersion', () => {
  it.each([
    ['v2.7.0-eksbuild.1', [2, 7, 0]],
    ['v10.20.30-eksbuild.40', [10, 20, 30]],
    [undefined, undefined],
  ])('reads %s as %j', (addonVersion, expected) => {
    expect(driverVersion({ addonVersion })).toEqual(expected);
  });
});

it.each<[DriverVersion, DriverVersion, boolean]>([
  [[2, 0, 0], [2, 0, 0], false],
  [[2, 0, 0], [2, 0, 1], true],
  [[2, 0, 1], [2, 0, 0], false],
  [[2, 9, 9], [2, 10, 0], true],
  [[2, 10, 0], [2, 9, 9], false],
  [[1, 15, 0], [2, 0, 0], true],
  [[3, 0, 0], [2, 9, 9], false],
])('%j is older than %j: %s', (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
});

it('a version is shown as people write it', () => {
  expect(showVersion([2, 10, 0])).toBe('2.10.0');
});
