import { holds, met, type Answer } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';

import { notHeardAnew, outOfOrder } from './order.js';

/** Whether the head gave his opinion last, by the last discussion and those that it mends. */
export function inOrder(item: Item | undefined): Answer {
  if (item === undefined) {
    return met;
  }
  const late = outOfOrder(item);
  if (late.length > 0) {
    const which = late
      .map((one) => `第${String(one.sequence)}个发言（${one.personId}）`)
      .join('、');
    const numbers = late.map((one) => String(one.sequence)).join(', ');
    return holds(
      false,
      `在行政首长发表意见之后才首次发表意见，或者在行政首长末次发言之后：${which}`,
      `First opinions after one of the head’s, or after his last: ${numbers}`,
    );
  }
  const unheard = notHeardAnew(item);
  return holds(
    unheard.length === 0,
    `重新讨论时没有听取前次发言过迟的组成人员的意见：${unheard.join('、')}`,
    `Not heard anew, though their opinion had come too late: ${unheard.join(', ')}`,
  );
}
