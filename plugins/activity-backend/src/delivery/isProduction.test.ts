import { isProduction } from './isProduction';

describe('isProduction', () => {
  it.each<[string, string | null, boolean]>([
    ['anything', 'production', true],
    ['anything', 'Production', true],
    ['production', 'staging', false],
    ['prod-eu', 'testing', false],
    ['production', null, true],
    ['Production', '', true],
    ['prod', null, true],
    ['live', null, true],
    ['prod-eu', null, true],
    ['production/eu', null, true],
    ['PROD_1', null, true],
    ['live.example', null, true],
    ['prod eu', null, true],
    [' prod ', null, true],
    ['product-catalogue', null, false],
    ['production2', null, false],
    ['liveness', null, false],
    ['pre-production', null, false],
    ['eu-prod', null, false],
    ['non-prod', null, false],
    ['review/prod-fix', null, false],
    ['staging', null, false],
    ['', null, false],
  ])('%j of the tier %j: %j', (environment, tier, expected) => {
    expect(isProduction({ environment, tier })).toBe(expected);
  });
});
