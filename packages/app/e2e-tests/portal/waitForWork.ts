import { eventually } from '../browser/eventually';
import { PortalApi } from './PortalApi';

interface Answer {
  total: number;
  dataAsOf: string | null;
}

const timeoutMs = 200_000;

/** Waits until every stream of work items of an entity has been read, so that its trees stay as they are. */
export async function waitForWork(
  backend: string,
  entity: string,
): Promise<void> {
  const api = new PortalApi(backend);
  const query = new URLSearchParams({ entity, maxDepth: '1' });
  const { total, dataAsOf } = await eventually(
    () => api.get<Answer>('/work-items/tree', query),
    answer => answer.total > 0 && answer.dataAsOf !== null,
    timeoutMs,
  );
  if (total === 0 || dataAsOf === null) {
    throw new Error(`No work of ${entity} was harvested in time`);
  }
}
