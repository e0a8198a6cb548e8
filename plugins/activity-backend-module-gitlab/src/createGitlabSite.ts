import type { SourceRequestsService } from '@activity-insights/plugin-activity-node';
import type { GitlabInstance } from './config';
import { GitlabSite } from './transport/GitlabSite';

/** The way to an instance, within the limits that it shares with all that go to its host. */
export function createGitlabSite(
  { id, address, limits }: Pick<GitlabInstance, 'id' | 'address' | 'limits'>,
  requests: SourceRequestsService,
): GitlabSite {
  const { token, apiBaseUrl } = address;
  return new GitlabSite(
    address,
    requests.forInstance({
      source: 'gitlab',
      instance: id,
      baseUrls: [apiBaseUrl],
      secrets: token === undefined ? [] : [token],
      limits,
    }),
  );
}
