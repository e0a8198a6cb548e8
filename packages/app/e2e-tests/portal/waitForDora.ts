import { eventually } from '../browser/eventually';
import { PortalApi } from './PortalApi';

interface Answer {
  services: {
    component: string;
    firstDeploymentAt: string | null;
    metrics: { id: string; n: number }[];
  }[];
}

const timeoutMs = 60_000;

/**
 * Waits until deployments of an entity are known, and stay as they are.
 *
 * @param query - of `/dora`
 * @returns ref of the service with the most of them
 */
export async function waitForDora(
  backend: string,
  query: URLSearchParams,
): Promise<string> {
  const api = new PortalApi(backend);
  let before = '';
  const { services } = await eventually(
    () => api.get<Answer>('/dora', query),
    answer => {
      const now = JSON.stringify(answer.services);
      const isSame = now === before;
      before = now;
      return (
        isSame &&
        answer.services.some(service => service.firstDeploymentAt !== null)
      );
    },
    timeoutMs,
  );
  const countOf = (service: Answer['services'][number]) =>
    service.metrics.find(({ id }) => id === 'deployment-frequency')?.n ?? 0;
  const [first] = [...services].sort((a, b) => countOf(b) - countOf(a));
  if (!first || countOf(first) === 0) {
    throw new Error(`No deployments of ${query.get('entity')} are known`);
  }
  return first.component;
}
