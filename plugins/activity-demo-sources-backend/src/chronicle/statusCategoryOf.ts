import { ItemStatus } from '../model';

export type ItemStatusCategory = 'todo' | 'inProgress' | 'done';

/** Jira knows three categories of status; being blocked is being in progress. */
export function statusCategoryOf(status: ItemStatus): ItemStatusCategory {
  switch (status) {
    case 'To Do':
      return 'todo';
    case 'Done':
    case "Won't Do":
      return 'done';
    default:
      return 'inProgress';
  }
}
