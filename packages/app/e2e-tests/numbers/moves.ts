import type { Explorer } from '../browser/Explorer';
import type { Question } from './Question';

/** What a control does to a question, and how it is used. */
export interface Move {
  name: string;
  change(question: Question): Question;
  make(explorer: Explorer): Promise<void>;
}

/** Chosen once it is there, and gone when it is chosen again. */
const toggled = (list: readonly string[], text: string) =>
  list.includes(text) ? list.filter(one => one !== text) : [...list, text];

/** Controls that every page with numbers has. */
export const moves: readonly Move[] = [
  {
    name: 'another clock',
    change: question => ({ ...question, zone: 'Asia/Kolkata' }),
    make: explorer => explorer.choose('Time zone', 'Asia/Kolkata', 'Kolkata'),
  },
  {
    name: 'only commits, or no matter which type',
    change: question => ({
      ...question,
      type: toggled(question.type, 'commit'),
    }),
    make: explorer => explorer.choose('Event types', 'Commit'),
  },
  {
    name: 'branches that begin with m, too',
    change: question => ({ ...question, branch: [...question.branch, 'm*'] }),
    make: explorer => explorer.choose('Branches', 'Branches like m*', 'm*'),
  },
  {
    name: 'shares',
    change: question => ({ ...question, value: 'share' }),
    make: explorer => explorer.set('What a cell says', 'Share'),
  },
];
