import { FieldChange } from '../../../model';
import { findPlanned } from '../../site/findPlanned';
import { customField } from '../../vocabulary/customFields';
import {
  ChangelogItem,
  changelogItem,
  ChangelogValue,
  nothing,
} from './ChangelogItem';
import { ChangelogReader } from './ChangelogReader';

type Change<F extends FieldChange['field']> = Extract<
  FieldChange,
  { field: F }
>;

/** Each component or version that came or went has a row of its own, so an entry has several of the same field. */
export function listChangeItems(
  reader: ChangelogReader,
  change: Change<'components'> | Change<'fixVersions'>,
): ChangelogItem[] {
  if (change.field === 'components') {
    return rows(
      { field: 'Component', fieldId: 'components' },
      change.from,
      change.to,
      id => component(reader, id),
    );
  }
  return rows(
    { field: 'Fix Version', fieldId: 'fixVersions' },
    change.from,
    change.to,
    id => version(reader, id),
  );
}

/** Sprints are told as the whole list before and after, `1, 2`, and not as what came or went. */
export function sprintChangeItem(
  reader: ChangelogReader,
  change: Change<'sprints'>,
): ChangelogItem {
  const { visit } = reader;
  const { company, flavour } = visit.site;
  const { id, name } = customField(flavour, 'sprint');
  const value = (ids: readonly number[]): ChangelogValue => [
    ids.join(', '),
    ids
      .map(
        each =>
          findPlanned(company, 'sprint', each, visit.at)?.found.name ?? '',
      )
      .join(', '),
  ];
  return changelogItem(
    { field: name, fieldId: id, fieldtype: 'custom' },
    value(change.from),
    value(change.to),
  );
}

function rows<T>(
  field: { field: string; fieldId: string },
  from: readonly T[],
  to: readonly T[],
  value: (each: T) => ChangelogValue,
): ChangelogItem[] {
  return [
    ...from
      .filter(each => !to.includes(each))
      .map(each => changelogItem(field, value(each), nothing)),
    ...to
      .filter(each => !from.includes(each))
      .map(each => changelogItem(field, nothing, value(each))),
  ];
}

function component({ visit }: ChangelogReader, id: string): ChangelogValue {
  const service = visit.site.company.services.find(each => each.id === id);
  return service
    ? [String(service.jiraComponent.id), service.jiraComponent.name]
    : nothing;
}

function version({ visit }: ChangelogReader, id: number): ChangelogValue {
  const release = findPlanned(visit.site.company, 'release', id, visit.at);
  return [String(id), release?.found.name ?? null];
}
