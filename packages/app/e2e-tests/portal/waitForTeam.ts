import { eventually } from '../browser/eventually';
import { PortalApi } from './PortalApi';
import { team } from './teamCatalog';
import { teamDays } from './teamAddress';

interface Answer {
  total: number;
  coverage: { complete: boolean };
}

/**
 * Waits until everything that the team has done is harvested, so that numbers stay as they are.
 *
 * @param first - the first day that it is waited for; that of the weeks of the team if missing
 */
export async function waitForTeam(
  backend: string,
  first: string = teamDays.first,
): Promise<void> {
  const api = new PortalApi(backend);
  const query = new URLSearchParams({
    entity: `group:default/${team}`,
    from: first,
    to: teamDays.last,
  });
  const { total, coverage } = await eventually(
    () => api.get<Answer>('/heatmap', query),
    answer => answer.total > 0 && answer.coverage.complete,
  );
  if (total === 0 || !coverage.complete) {
    throw new Error('The team was not harvested in time');
  }
}
