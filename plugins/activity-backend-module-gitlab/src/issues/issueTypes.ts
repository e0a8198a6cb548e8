/** The types of issues that GitLab has and those that it is going to have, by its names for them. */
const names: Readonly<Record<string, string>> = {
  issue: 'Issue',
  incident: 'Incident',
  test_case: 'Test case',
  requirement: 'Requirement',
  task: 'Task',
  objective: 'Objective',
  key_result: 'Key result',
  ticket: 'Ticket',
  epic: 'Epic',
};

/**
 * The type of an issue. GitLab shows neither icons nor levels of types over REST, so there is nothing to tell of a type but
 * its name.
 *
 * @param type - as an issue has it; old servers have none
 */
export function issueTypeOf(type: string | null | undefined): {
  id: string;
  name: string;
} {
  const id = (type || 'issue').toLowerCase();
  return { id, name: Object.hasOwn(names, id) ? names[id] : id };
}
