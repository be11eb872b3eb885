import {
  BUILT_IN_FLAGS,
  DRIVER_ARGUMENTS,
  MOUNTPOINT_FLAGS,
} from '../__testUtils__/mountpointFlags';
import { MOUNTPOINT_OPTIONS } from './mountpointOptions';

describe('the table of Mountpoint’s options', () => {
  it('has every flag of the real Mountpoint and the driver, and no other', () => {
    const real = new Set([
      ...MOUNTPOINT_FLAGS.map(({ name }) => name),
      ...BUILT_IN_FLAGS,
      ...Object.values(DRIVER_ARGUMENTS).flat(),
    ]);
    expect(Object.keys(MOUNTPOINT_OPTIONS).sort()).toEqual([...real].sort());
  });

  it.each(MOUNTPOINT_FLAGS.map(flag => [flag.name, flag] as const))(
    'takes a value for %s if Mountpoint does, or says why it can’t be given',
    (name, { value }) => {
      const { allowed, refused } = MOUNTPOINT_OPTIONS[name];
      const takes = allowed && value !== undefined && allowed.test(value);
      expect({ allowed, takes, refused }).toEqual(
        refused === undefined && value !== undefined
          ? { allowed, takes: true, refused: undefined }
          : { allowed: undefined, takes: undefined, refused },
      );
      expect(allowed === undefined).toBe(
        refused !== undefined || value === undefined,
      );
    },
  );

  it.each([...DRIVER_ARGUMENTS.dropped, ...DRIVER_ARGUMENTS.rejected])(
    'refuses %s, which the driver drops or refuses',
    name => {
      expect(MOUNTPOINT_OPTIONS[name].refused).toMatch(
        /^the driver (?:drops|refuses) it: /,
      );
    },
  );

  it.each(DRIVER_ARGUMENTS.managed)(
    'refuses %s, which the driver sets by itself',
    name => {
      expect(MOUNTPOINT_OPTIONS[name].refused).toBeDefined();
    },
  );

  it('refuses what no released build has', () => {
    const unreleased = MOUNTPOINT_FLAGS.filter(
      ({ feature, since }) => feature || since === 'main',
    );
    expect(unreleased.length).toBeGreaterThan(0);
    for (const { name } of unreleased) {
      expect(MOUNTPOINT_OPTIONS[name].refused).toContain('released');
    }
  });

  it('asks for the driver with Mountpoint 1.23, not released yet, where that brings an option', () => {
    const brought = MOUNTPOINT_FLAGS.filter(
      ({ name, since }) =>
        since === '1.23.0' && !MOUNTPOINT_OPTIONS[name].refused,
    );
    expect(brought.length).toBeGreaterThan(0);
    for (const { name } of brought) {
      expect(MOUNTPOINT_OPTIONS[name].since).toEqual([2, 8, 0]);
    }
  });

  it('gives a fix with every refusal', () => {
    for (const { refused } of Object.values(MOUNTPOINT_OPTIONS)) {
      expect(refused ?? 'x: leave it out').toMatch(
        /: (?:use|leave it out|give|read) ?/,
      );
    }
  });

  it('names options that exist in conflicts and requirements, conflicts on both sides', () => {
    for (const [name, option] of Object.entries(MOUNTPOINT_OPTIONS)) {
      for (const other of option.conflicts ?? []) {
        expect(MOUNTPOINT_OPTIONS[other].conflicts).toContain(name);
      }
      const { requires } = option;
      expect(requires === undefined || requires in MOUNTPOINT_OPTIONS).toBe(
        true,
      );
    }
  });
});
