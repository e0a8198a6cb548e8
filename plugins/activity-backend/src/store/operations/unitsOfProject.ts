/**
 * SQL for the ids of all units of the project whose whole is the unit that is bound: what leaves a project leaves its parts
 * with it.
 */
export const unitsOfProject = `
  SELECT part.id FROM units AS whole JOIN units AS part ON part.project_id = whole.project_id
  WHERE whole.id = ?`;
