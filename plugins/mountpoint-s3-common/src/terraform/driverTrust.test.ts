import { DRIVER_SERVICE_ACCOUNT } from '../names/names';
import { terraformModule } from './terraform';

/** The values of an argument in `driver.tf`. */
function valuesOf(argument: string): string[] {
  return [
    ...terraformModule()['driver.tf'].matchAll(
      new RegExp(`^\\s*${argument}\\s*=\\s*(.*)$`, 'gm'),
    ),
  ].map(([, value]) => value);
}

// With IRSA a module of the registry writes the driver's trust policy, so the
// simulation of ours says nothing of it.
describe('the trust that the IRSA module is asked for', () => {
  it('matches exactly, not by patterns', () => {
    expect(valuesOf('trust_condition_test')).toEqual(['"StringEquals"']);
  });

  it('is in the one service account of the driver', () => {
    const { namespace, name } = DRIVER_SERVICE_ACCOUNT;
    expect(valuesOf('namespace_service_accounts')).toEqual([
      `["${namespace}:${name}"]`,
    ]);
  });
});
