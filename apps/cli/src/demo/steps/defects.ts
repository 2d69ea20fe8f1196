import type { Matter } from '../matter.js';

/** The head approves on paper that the matter goes on over its defects; the office enters it. */
export async function carry(
  matter: Matter,
  defects: readonly string[],
  reason: string,
): Promise<void> {
  const { office } = matter.cast;
  for (const defectId of defects) {
    const document = await matter.file('carryingApproval', '行政首长关于程序瑕疵处理的批准件', {
      by: office,
    });
    await matter.act(office, 'defect.carried', { defectId, reason, document });
  }
}

/** The defects that the statement of procedures sets out, and the reviewer finds upon. */
export async function unsettledDefects(matter: Matter): Promise<readonly string[]> {
  const { body } = await matter.client.get(
    matter.cast.office,
    `/v1/decisions/${matter.id}/defects`,
  );
  return (body['items'] as readonly { readonly id: string; readonly state: string }[])
    .filter(({ state }) => state === 'open' || state === 'carried')
    .map(({ id }) => id);
}

/** The reviewer finds that none of the defects touches his conclusion. */
export async function answerDefects(matter: Matter): Promise<void> {
  for (const defectId of await unsettledDefects(matter)) {
    await matter.act(matter.cast.reviewer, 'defect.answered', {
      defectId,
      effect: 'harmless',
      says: '有关参加人的权利已经得到保障，不影响审查结论',
    });
  }
}
