import { ItemState } from '../../../chronicle/itemAt';
import { findVisible } from '../../site/findVisible';
import { keyOf } from '../../site/teams';
import { hierarchyLevelOf } from '../../vocabulary/issueTypes';
import { FieldReader } from './IssueField';
import { issueStub } from './issueStub';

/** In Cloud whatever is above; in Data Center only sub-tasks have a parent, the rest is in custom fields. */
export function writeParent(reader: FieldReader): unknown {
  const { visit, item } = reader;
  const above = findParent(reader);
  const shown =
    visit.site.flavour === 'cloud' || hierarchyLevelOf(item.fields.type) < 0;
  return above && shown ? issueStub(visit, above) : undefined;
}

/** Data Center: the key of the epic. */
export function writeEpicLink(reader: FieldReader): unknown {
  return writeLink(reader, parent => parent.fields.type === 'Epic');
}

/** Data Center: the key of what is above epics. */
export function writeParentLink(reader: FieldReader): unknown {
  return writeLink(reader, parent => hierarchyLevelOf(parent.fields.type) > 1);
}

function writeLink(
  reader: FieldReader,
  accepts: (parent: ItemState) => boolean,
): unknown {
  const { visit, item } = reader;
  const above = findParent(reader);
  return above && hierarchyLevelOf(item.fields.type) >= 0 && accepts(above)
    ? keyOf(visit.site.company, above.fields)
    : null;
}

function findParent({ visit, item }: FieldReader): ItemState | undefined {
  const { parent } = item.fields;
  return parent === undefined ? undefined : findVisible(visit, parent);
}
