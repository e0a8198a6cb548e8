import type { KnownFields } from './KnownFields';

/** As much as is needed of what `GET /field` lists. */
export interface ListedField {
  id: string;
  name?: string | null;
  /** The name in English, whatever language the site speaks; Cloud only. */
  untranslatedName?: string | null;
  schema?: { type?: string | null; custom?: string | null } | null;
}

const software = 'com.pyxis.greenhopper.jira';
const standard = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** What servers that speak another language call story points. */
const namesOfPoints = new Set([
  'story points',
  'story point',
  'story point estimate',
  'story-punkte',
  'storypunkte',
  'points de story',
  "points d'histoire",
  'puntos de historia',
  'pontos de história',
  'punti storia',
  'ストーリーポイント',
  '故事点',
  '스토리 포인트',
]);

/**
 * Finds the fields that teams plan with. The kind of a field decides where the vendor has a kind of its own for it, and its
 * name where it does not: story points of company-managed projects are a number like any other, flags are checkboxes.
 */
export function toKnownFields(listed: readonly ListedField[]): KnownFields {
  const ofKind = (kind: string) =>
    idsWhere(listed, field => kindOf(field) === kind);
  const points = idsWhere(
    listed,
    field =>
      kindOf(field) === `${standard}:float` &&
      namesOfPoints.has(nameOf(field).toLowerCase()),
  );
  return {
    estimate: [...points, ...ofKind(`${software}:jsw-story-points`)],
    epicLink: ofKind(`${software}:gh-epic-link`),
    parentLink: idsWhere(listed, field =>
      // The app that brings it was renamed more than once; the last part of the kind stayed.
      kindOf(field).endsWith(':jpo-custom-field-parent'),
    ),
    sprint: ofKind(`${software}:gh-sprint`),
    flagged: idsWhere(
      listed,
      field =>
        kindOf(field) === `${standard}:multicheckboxes` &&
        /^flagged$/i.test(nameOf(field)),
    ),
  };
}

function idsWhere(
  listed: readonly ListedField[],
  accepts: (field: ListedField) => boolean,
): string[] {
  return listed.filter(accepts).map(({ id }) => id);
}

function kindOf(field: ListedField): string {
  return field.schema?.custom ?? '';
}

function nameOf(field: ListedField): string {
  return (field.untranslatedName ?? field.name ?? '').trim();
}
