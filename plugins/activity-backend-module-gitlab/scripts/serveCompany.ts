import { everyFault } from '../src/__testUtils__/everyFault';
import {
  startCompany,
  type TestGitlab,
} from '../src/__testUtils__/startCompany';
import type { CompanyOrder, CompanyReply } from './verify/ServedCompany';

// The company's GitLab in a process of its own, which does what `ServedCompany` orders, and ends with whoever has started it.
let gitlab: TestGitlab | undefined;

async function obey(order: CompanyOrder): Promise<unknown> {
  if (order.kind === 'start') {
    const { at, people } = order;
    gitlab = await startCompany({ at, scale: { people, months: 1 } });
    return gitlab.url;
  }
  if (!gitlab) throw new Error('It was not started');
  if (order.kind === 'requests') return gitlab.requests.splice(0);
  if (order.kind === 'clock') {
    gitlab.demo.clock.set(order.at);
    return undefined;
  }
  gitlab.demo.faults.replace(everyFault(order.share));
  return undefined;
}

process.on('message', ({ id, order }: { id: number; order: CompanyOrder }) => {
  obey(order).then(
    answer => process.send?.({ id, answer } satisfies CompanyReply),
    error =>
      process.send?.({ id, error: String(error) } satisfies CompanyReply),
  );
});
process.on('disconnect', () => process.exit());
