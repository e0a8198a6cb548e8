import { findPlanned } from '../../site/findPlanned';
import { FieldReader } from './IssueField';
import { renderComponent } from '../renderProject';
import { renderVersion } from '../renderVersion';

export function writeComponents({ visit, item }: FieldReader): unknown[] {
  const { services } = visit.site.company;
  return services
    .filter(service => item.fields.components.includes(service.id))
    .map(service => renderComponent(visit, service));
}

export function writeVersions({ visit, item }: FieldReader): unknown[] {
  const { company } = visit.site;
  return item.fields.fixVersions.flatMap(id => {
    const found = findPlanned(company, 'release', id, visit.at);
    if (!found) {
      return [];
    }
    const {
      self,
      id: text,
      description,
      name,
      archived,
      released,
      releaseDate,
    } = renderVersion(visit, found.team, found.found);
    return [
      { self, id: text, description, name, archived, released, releaseDate },
    ];
  });
}
