import type { GitlabInstance } from '../config';

/**
 * The GitLab of the company that is made up, as it is configured.
 *
 * @param url - with the path below which the API is, without a slash at the end
 */
export function companyInstance(
  url: string,
  {
    token = 'tidewater-harvester',
    ...differences
  }: Partial<GitlabInstance> & { token?: string } = {},
): GitlabInstance {
  return {
    id: 'tidewater',
    enabled: true,
    frequencyMs: 900_000,
    limits: {},
    branches: [],
    jobs: [],
    groups: ['tidewater'],
    projects: [],
    hosts: [new URL(url).hostname],
    address: {
      instance: 'tidewater',
      baseUrl: url,
      apiBaseUrl: `${url}/api/v4`,
      token,
    },
    ...differences,
  };
}
