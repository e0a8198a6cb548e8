import type { TrueCompany } from '../../work/truth/TrueCompany';
import type { TrueFlow } from '../../flow/truth/TrueFlow';
import { belongs } from '../../work/truth/ScopeOfWork';
import { isSaidToBeDeployed } from '../../work/company/deploymentRules';
import type { TrueDelivery } from './doraFigures';
import type {
  ToldChange,
  ToldDeployment,
  ToldIncident,
  ToldService,
} from './ToldService';
import { trueDeployments, type TrueDeployment } from './trueDeployments';

/** A service of the company and how it came to production. */
export interface TrueService {
  /** Ref of the Component. */
  component: string;
  /** Full path of the project. */
  project: string;
  /** IANA name, of its team. */
  zone: string;
  /** In order of time. */
  deployments: readonly TrueDeployment[];
  deliveries: readonly TrueDelivery[];
  incidents: readonly ToldIncident[];
}

/** How everything came to production, as the company knows it. */
export function trueDora(truth: TrueCompany, flow: TrueFlow): TrueService[] {
  const { company, now } = truth;
  const rows = {
    deployments: truth.rows('deployments', now),
    failures: truth.rows('failures', now),
    repairs: truth.rows('repairs', now),
    links: truth.rows('links', now),
  };
  return company.services.map(service => {
    const project = service.gitlab.path;
    const isOurs = (row: { project: string }) => row.project === project;
    const incidents: ToldIncident[] = truth.forest.items
      .filter(item => item.type === 'Incident')
      .filter(item => belongs(company, service.id, item))
      .map(({ id, key, createdAt, resolvedAt }) => ({
        id: Number(id.split('/')[1]),
        key,
        beganAt: Date.parse(createdAt),
        resolvedAt: resolvedAt === undefined ? null : Date.parse(resolvedAt),
      }));
    const brought = new Map<number, number[]>();
    const names = new Map<number, number[]>();
    for (const link of rows.links) {
      if (link.relation === 'item-item' || !isOurs(link)) continue;
      if (link.relation === 'change-item') {
        add(names, link.change, link.item);
      } else {
        add(brought, link.deployment, link.change);
      }
    }
    const repairs = new Map(
      rows.repairs.filter(isOurs).map(row => [row.change, row]),
    );
    const changes = new Map(
      flow.changes
        .filter(({ life }) => isOurs(life.row))
        .map(({ life, mergedAt }): [number, ToldChange] => {
          const { iid } = life.row;
          return [
            iid,
            {
              iid,
              firstCommitAt: life.firstCommitAt,
              mergedAt,
              names: names.get(iid) ?? [],
              repair: repairs.get(iid),
            },
          ];
        }),
    );
    const deployments = rows.deployments
      .filter(isOurs)
      .filter(
        ({ environment, status }) =>
          environment === 'production' && status === 'success',
      )
      .map(
        ({ id, ref, sha, purpose, createdAt, statusAt }): ToldDeployment => ({
          ...{ id, ref, sha, purpose },
          createdAt: Date.parse(createdAt),
          at: Date.parse(statusAt),
          brought: brought.get(id) ?? [],
        }),
      )
      .sort((a, b) => a.at - b.at);
    const told: ToldService = {
      deployments: isSaidToBeDeployed(company, service.id) ? deployments : [],
      changes,
      failures: rows.failures.filter(isOurs),
      incidents,
    };
    const { deployments: known } = told;
    return {
      component: `component:default/${service.id}`,
      project,
      zone: company.team(service.team).zone,
      deployments: trueDeployments(told),
      deliveries: known.flatMap(({ at: deployedAt, brought: iids }) =>
        iids.flatMap(iid => {
          const change = changes.get(iid);
          return change ? [{ change, deployedAt }] : [];
        }),
      ),
      incidents,
    };
  });
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
