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
