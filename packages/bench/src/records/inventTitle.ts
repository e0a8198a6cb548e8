import type { Random } from '../repository/Random';

const verbs =
  'Add Change Check Describe Drop Extend Fix Keep Move Name Read Rename Retry Simplify Split Store Test Use'.split(
    ' ',
  );
const things =
  'account answer basket cursor delivery filter invoice label ledger message order page payment queue report route rule search session stock table token upload voucher'.split(
    ' ',
  );
const details =
  'after a restart,for large customers,in the overview,of the second page,on slow networks,when it is empty,when two arrive at once,without a warning'.split(
    ',',
  );

/** A line that reads like a subject, of a usual length. */
export function inventTitle(random: Random): string {
  const [verb, thing, other] = [verbs, things, things].map(words =>
    random.pick(words),
  );
  return `${verb} the ${thing} of the ${other} ${random.pick(details)}`;
}
