import { ItemFields, Priority } from '../../model';
import { Visit } from '../site/Visit';
import { priorityId } from '../vocabulary/priorities';
import { resolutionId, resolutions } from '../vocabulary/resolutions';

export function renderPriority(
  visit: Visit,
  name: Priority,
): Record<string, unknown> {
  const id = priorityId(name);
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/priority/${id}`,
    iconUrl: `${
      visit.baseUrl
    }/images/icons/priorities/${name.toLowerCase()}.svg`,
    name,
    id: String(id),
  };
}

export function renderResolution(
  visit: Visit,
  name: NonNullable<ItemFields['resolution']>,
): Record<string, unknown> {
  const id = resolutionId(name);
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/resolution/${id}`,
    id: String(id),
    description: resolutions.find(each => each.name === name)?.description,
    name,
  };
}
