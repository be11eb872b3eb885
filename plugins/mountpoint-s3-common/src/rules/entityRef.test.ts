import {
  checkClusterRef,
  checkOwnerRef,
  parseCanonicalEntityRef,
} from './entityRef';

const LOOSE_FORMS = [
  [''],
  ['data-prod'],
  ['default/data-prod'],
  ['resource:data-prod'],
  ['Resource:default/data-prod'],
  ['resource:Default/data-prod'],
  ['resource:default/Data-Prod'],
  ['resource:default/'],
  ['resource:/data-prod'],
  [':default/data-prod'],
  ['resource:default/data-prod '],
  ['resource:default/data-prod\n'],
  ['resource:default/a/b'],
  ['resource:default/../../etc'],
  ['resource:default/..'],
  ['resource:default/-a'],
  ['resource:default/a-'],
  ['resource:default/a b'],
  ['resource:default:a'],
  [`resource:default/${'a'.repeat(64)}`],
];

describe('parseCanonicalEntityRef', () => {
  it('takes the canonical form apart', () => {
    expect(parseCanonicalEntityRef('resource:default/data-prod')).toEqual({
      kind: 'resource',
      namespace: 'default',
      name: 'data-prod',
    });
  });

  it.each(LOOSE_FORMS)('takes no other form: %j', value => {
    expect(parseCanonicalEntityRef(value)).toBeUndefined();
  });
});

describe('checkClusterRef', () => {
  it.each([
    ['resource:default/data-prod'],
    ['resource:team-a/a.b_c-d'],
    ['resource:default/no'],
    [`resource:default/${'a'.repeat(63)}`],
  ])('accepts %s', value => {
    expect(checkClusterRef(value)).toBeUndefined();
  });

  it.each(LOOSE_FORMS)('refuses the loose form %j', value => {
    expect(checkClusterRef(value)).toContain(
      'is not an entity reference in canonical form: allowed is `<kind>:<namespace>/<name>` in lower case, such as `resource:default/data-prod`',
    );
  });

  it.each([
    ['component:default/data-prod', 'is a component: allowed is a resource'],
    ['group:default/data-prod', 'is a group: allowed is a resource'],
    ['resource:default/a..b', "can't name a folder and a git branch"],
    ['resource:default/a.lock', "can't name a folder and a git branch"],
  ])('refuses %s: %s', (value, reason) => {
    expect(checkClusterRef(value)).toContain(reason);
  });
});

describe('checkOwnerRef', () => {
  it.each([['group:default/data-science'], ['user:default/ada.lovelace']])(
    'accepts %s',
    value => {
      expect(checkOwnerRef(value)).toBeUndefined();
    },
  );

  it.each([
    ['data-science', 'canonical form'],
    ['group:data-science', 'canonical form'],
    ['Group:default/data-science', 'canonical form'],
    ['resource:default/x', 'is a resource: allowed is a group or a user'],
    ['component:default/x', 'such as `group:default/data-science`'],
  ])('refuses %s: %s', (value, reason) => {
    expect(checkOwnerRef(value)).toContain(reason);
  });
});
