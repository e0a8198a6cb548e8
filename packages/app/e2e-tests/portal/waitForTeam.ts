import { eventually } from '../browser/eventually';
import { team } from './teamCatalog';
import { teamDays } from './teamAddress';

interface Answer {
  total: number;
  coverage: { complete: boolean };
}

/** Waits until everything that the team has done in its weeks is harvested, so that numbers stay as they are. */
export async function waitForTeam(backend: string): Promise<void> {
  const guest = await fetch(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = (await guest.json()) as {
    backstageIdentity: { token: string };
  };
  const query = new URLSearchParams({
    entity: `group:default/${team}`,
    from: teamDays.first,
    to: teamDays.last,
  });
  const { total, coverage } = await eventually(
    async () => {
      const response = await fetch(`${backend}/api/activity/heatmap?${query}`, {
        headers: { authorization: `Bearer ${backstageIdentity.token}` },
      });
      return (await response.json()) as Answer;
    },
    answer => answer.total > 0 && answer.coverage.complete,
  );
  if (total === 0 || !coverage.complete) {
    throw new Error('The team was not harvested in time');
  }
}
