import { ProblemError } from '#libs/problems';
import type { Words } from '#libs/procedure';

const REPORT: Words = {
  zh: '请勿继续办理，并告知系统运维人员核验该案件',
  en: 'Do not go on with it, and notify those who run the system to verify the case',
};

/**
 * What is stored of a case cannot be what its events made it. Other cases are not touched by it; a command
 * for this one is refused until it is restored.
 */
export function recordDamaged({ zh, en }: Words): ProblemError {
  return new ProblemError('record-damaged', {
    zh: `${zh}，${REPORT.zh}`,
    en: `${en}. ${REPORT.en}.`,
  });
}

/** An event stands where the next one would: the case cannot move on. */
export function beyondTheHead(revision: number): ProblemError {
  const next = String(revision + 1);
  return recordDamaged({
    zh: `案件停在第${String(revision)}版，却已有并非由办理产生的第${next}项记录`,
    en: `The case stands at revision ${String(revision)}, yet there is an event of revision ${next} that no command has written`,
  });
}
