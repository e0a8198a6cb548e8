import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const here = join(dirname(__filename), 'digestCompany');

/** The digest of a company, made by a process of its own in this environment. */
function digest(seed: number, env: Record<string, string> = {}): string {
  const child = spawnSync(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      '--eval',
      `const { digestCompany } = require(${JSON.stringify(here)});
       console.log(JSON.stringify({
         digest: digestCompany(${seed}),
         zone: new Date(2026, 0, 1).getTimezoneOffset(),
         locale: Intl.DateTimeFormat().resolvedOptions().locale,
       }));`,
    ],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  expect(child.stderr).not.toContain('Error');
  const answer = JSON.parse(child.stdout);
  if (env.TZ) expect(answer.zone).toBe(-780);
  if (env.LC_ALL) expect(answer.locale).toBe('tr-TR');
  return answer.digest;
}

describe('a company', () => {
  jest.setTimeout(120_000);

  it('is the same in any process, zone and locale, and another for another seed', () => {
    const one = digest(7);

    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(digest(7, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' })).toBe(
      one,
    );
    expect(digest(8)).not.toBe(one);
  });
});
