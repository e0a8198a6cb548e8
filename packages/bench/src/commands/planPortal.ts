import type { PortalSetup } from '../backend/PortalSetup';
import type { RepositorySetup } from '../truth/Repository';

const users = 8;

/**
 * A portal over repositories: a Group that owns them all, with two teams in it, and Users who have the addresses of some
 * of the people who commit most.
 */
export function planPortal(
  repositories: RepositorySetup[],
  emails: readonly string[],
): PortalSetup {
  return {
    repositories,
    timezone: 'Europe/Berlin',
    owner: 'crew',
    groups: [
      { name: 'crew' },
      { name: 'crew-north', parent: 'crew' },
      { name: 'crew-south', parent: 'crew' },
    ],
    users: emails.slice(0, users).map((email, index) => ({
      name: `member-${index}`,
      email,
      groups: [['crew-north'], ['crew-south'], ['crew']][index % 3],
    })),
  };
}
