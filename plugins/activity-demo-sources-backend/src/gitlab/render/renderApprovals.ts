import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { ChangeToRender, titleOf } from './renderChange';
import { renderUser } from './renderUser';

/**
 * Who approves a merge request now: those who took it back, or lost it to a push, are not there any more. Since 18.5 it
 * says when.
 */
export function renderApprovals(
  visit: Visit,
  { service, change, state }: ChangeToRender,
): Record<string, unknown> {
  return {
    id: change.id,
    iid: change.iid,
    project_id: service.gitlab.projectId,
    title: titleOf(state),
    description: change.description,
    state: state.state,
    created_at: formatInstant(change.openedAt),
    updated_at: formatInstant(state.updatedAt),
    merge_status: 'can_be_merged',
    approved: state.approvals.length > 0,
    approvals_required: 1,
    approvals_left: state.approvals.length > 0 ? 0 : 1,
    require_password_to_approve: false,
    approved_by: state.approvals.map(({ by, at }) => ({
      user: renderUser(visit, by),
      ...(tellsWhen(visit) ? { approved_at: formatInstant(at) } : {}),
    })),
    suggested_approvers: [],
    approvers: [],
    approver_groups: [],
    user_has_approved: false,
    user_can_approve: visit.account.level >= 30,
    approval_rules_left: [],
    has_approval_rules: true,
    merge_request_approvers_available: true,
    multiple_approval_rules_available: true,
    invalid_approvers_rules: [],
  };
}

export function renderApprovalState(
  visit: Visit,
  { change, state }: ChangeToRender,
): Record<string, unknown> {
  return {
    approval_rules_overwritten: false,
    rules: [
      {
        id: change.id,
        name: 'All Members',
        rule_type: 'any_approver',
        report_type: null,
        eligible_approvers: [],
        approvals_required: 1,
        users: [],
        groups: [],
        contains_hidden_groups: false,
        section: null,
        source_rule: null,
        overridden: false,
        code_owner: false,
        approved_by: state.approvals.map(({ by, at }) => ({
          ...renderUser(visit, by),
          ...(tellsWhen(visit) ? { approved_at: formatInstant(at) } : {}),
        })),
        approved: state.approvals.length > 0,
      },
    ],
  };
}

function tellsWhen({ site }: Visit): boolean {
  const [major, minor] = site.settings.version.split('.').map(Number);
  return major > 18 || (major === 18 && minor >= 5);
}
