import {
  doraMetricIds,
  type Dora,
  type DoraService,
} from '@activity-insights/plugin-activity-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type { FlowLocation } from '../../flow/location/flowLocation';
import rowStyles from '../../rows/RowGrid.module.css';
import { formatCount } from '../../transforms/format';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import {
  nextServiceSort,
  partsOfSort,
  type ServiceColumn,
  type ServiceSort,
} from '../location/serviceSort';
import { doraValueWords } from '../tiles/doraTileWords';
import styles from './Services.module.css';
import { sortServices } from './sortServices';
import { useServiceLink } from './useServiceLink';

/** Services with five numbers each, in an order; each leads to its own deployments. */
export function ServicesTable(props: {
  services: Dora['services'];
  location: Pick<FlowLocation, 'range' | 'zone'>;
  sort: ServiceSort;
  onSort(sort: ServiceSort): void;
}) {
  const { services, location, sort, onSort } = props;
  const { t } = useFlowChartWords();
  const linkOf = useServiceLink(location);
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={t('dora.services.table')}>
        <caption>{t('dora.services.sortable')}</caption>
        <thead>
          <tr>
            {(['service', ...doraMetricIds] as const).map(column => (
              <ColumnHead
                key={column}
                column={column}
                sort={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortServices(services, sort).map(service => (
            <ServiceLine
              key={service.component}
              service={service}
              href={linkOf(service.component)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead(props: {
  column: ServiceColumn;
  sort: ServiceSort;
  onSort(sort: ServiceSort): void;
}) {
  const { column, sort, onSort } = props;
  const { t } = useFlowChartWords();
  const { column: sorted, isDown } = partsOfSort(sort);
  const isSorted = column === sorted;
  const Arrow = isDown ? RiArrowDownLine : RiArrowUpLine;
  const order = isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isSorted ? order : 'none'}>
      <button
        type="button"
        className={rowStyles.sort}
        onClick={() => onSort(nextServiceSort(column, sort))}
      >
        {column === 'service'
          ? t('dora.services.service')
          : t(`dora.metric.${column}`)}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  );
}

function ServiceLine(props: { service: DoraService; href: string }) {
  const { service, href } = props;
  const words = useFlowChartWords();
  const { t } = words;
  const { name } = parseEntityRef(service.component);
  return (
    <tr>
      <th scope="row">
        <Link href={href} aria-label={t('dora.services.open', { name })}>
          {name}
        </Link>
      </th>
      {doraMetricIds.map(id => {
        const metric = service.metrics.find(one => one.id === id);
        if (!metric) return <td key={id}>{t('dora.tile.none')}</td>;
        const { value, reason, band, n } = metric;
        return (
          <td key={id}>
            {doraValueWords(words, metric)}
            <span className={styles.n}>
              {value === null && reason
                ? reason.message
                : t('dora.services.n', { number: formatCount(n) })}
              {band && ` · ${band.label}`}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
