import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import type { WorkItemAddress } from '../../../store/workItemDetails/findWorkItem';
import type { OpenAudit } from '../../audited';

/**
 * Tells the audit trail of an answer that names who works on an item, or worked on it.
 *
 * @throws whatever `answer` throws
 */
export async function auditItemRead(
  openAudit: OpenAudit,
  { source, instance, key }: WorkItemAddress,
  answer: () => Promise<WorkItemDetail>,
): Promise<WorkItemDetail> {
  const detail = await answer();
  if (namesPeople(detail)) {
    const event = await openAudit({
      eventId: 'person-read',
      severityLevel: 'low',
      meta: { queryType: 'work-item', source, instance, key },
    });
    await event.success();
  }
  return detail;
}

function namesPeople(detail: WorkItemDetail): boolean {
  const { assignee, reporter, assignees = [], children } = detail;
  return (
    assignee !== undefined ||
    reporter !== undefined ||
    assignees.length > 0 ||
    children.some(child => child.assignee !== undefined)
  );
}
