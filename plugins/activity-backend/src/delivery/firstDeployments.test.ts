import {
  firstDeployments,
  firstInProduction,
  type SuccessfulDeployment,
} from './firstDeployments';

function deployment(
  environment: string,
  at: number,
  more: Partial<SuccessfulDeployment> = {},
): SuccessfulDeployment {
  return { environment, at, tier: null, url: null, ...more };
}

describe('firstDeployments', () => {
  it('are none of nothing', () => {
    expect(firstDeployments([])).toEqual([]);
    expect(firstInProduction([])).toBeUndefined();
  });

  it('are the first to each environment, in order of time', () => {
    const arrivals = firstDeployments([
      deployment('prod-eu', 50),
      deployment('staging', 20),
      deployment('prod-us', 40, { url: 'https://forge.example/us' }),
      deployment('staging', 10),
      deployment('prod-us', 60),
    ]);
    expect(arrivals).toEqual([
      { environment: 'staging', production: false, at: 10, url: null },
      {
        environment: 'prod-us',
        production: true,
        at: 40,
        url: 'https://forge.example/us',
      },
      { environment: 'prod-eu', production: true, at: 50, url: null },
    ]);
    expect(firstInProduction(arrivals)).toBe(40);
  });

  it('know that an environment became production', () => {
    const arrivals = firstDeployments([
      deployment('shop', 10, { tier: 'testing' }),
      deployment('shop', 30, { tier: 'production' }),
      deployment('shop', 20, { tier: 'testing' }),
    ]);
    expect(arrivals.map(({ at, production }) => [at, production])).toEqual([
      [10, false],
      [30, true],
    ]);
    expect(firstInProduction(arrivals)).toBe(30);
  });

  it('do not depend on the order of reading', () => {
    const several = [
      deployment('prod', 10, { url: 'https://forge.example/2' }),
      deployment('prod', 10, { url: 'https://forge.example/1' }),
      deployment('live', 10),
    ];
    const expected = firstDeployments(several);
    expect(firstDeployments([...several].reverse())).toEqual(expected);
    expect(expected.map(({ url }) => url)).toEqual([
      null,
      'https://forge.example/1',
    ]);
  });
});
