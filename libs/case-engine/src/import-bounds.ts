import type { LiveDay } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import { leavesOf, type Command, type Given, type Procedure, type Snapshot } from '#libs/procedure';

const ARTICLE = '条例第33条、第39条';

/** Why an import as a whole is not what it has to be. */
function unfit(because: string, words: { zh: string; en: string }, step?: number): ProblemError {
  const at = step === undefined ? undefined : String(step);
  return new ProblemError(
    'import-refused',
    {
      zh: at === undefined ? words.zh : `第${at}步：${words.zh}`,
      en: at === undefined ? words.en : `Step ${at}: ${words.en}`,
    },
    { because, article: ARTICLE, ...(step === undefined ? {} : { step }) },
  );
}

/** The day since which the organ handles its matters here; without it nothing is from before. */
export function assertLive([entry]: readonly LiveDay[]): string {
  if (entry === undefined) {
    throw unfit('no-live-day', {
      zh: '该机关尚未登记启用本系统的日期，不能补录；由运维人员凭文件登记启用日期（命令“juece organ live”）后再补录',
      en: 'it is not on record since when the organ works here, so nothing is from before; have the operator enter the day by its paper (juece organ live)',
    });
  }
  return entry.liveOn;
}

/** What was done since the organ works here is done here, step by step. */
export function assertBefore(
  liveOn: string,
  { command, given, procedure }: { command: Command; given: Given; procedure: Procedure },
  step: number,
): void {
  const fields = procedure.command(command.type)?.fields ?? {};
  const stated = leavesOf(fields, command.payload).flatMap(({ field, value }) =>
    field.kind === 'day' && field.of !== 'plan' && typeof value === 'string' ? [value] : [],
  );
  const late = [given.occurredOn, ...stated].find((day) => day >= liveOn);
  if (late !== undefined) {
    throw unfit(
      'not-before-live-day',
      {
        zh: `${late}不早于该机关启用本系统之日${liveOn}，不属于补录；启用后的步骤在本系统逐项办理`,
        en: `${late} is not before ${liveOn}, since when the organ works here. Take this step in the ordinary way`,
      },
      step,
    );
  }
}

/** Whoever belongs to a unit whose matter it is does not write its past. */
export function assertForeign(
  { imports }: Procedure,
  { snapshot, given }: { readonly snapshot: Snapshot; readonly given: Given },
  step: number,
): void {
  const own = imports?.ownUnits(snapshot.facts) ?? [];
  if (given.actor.mandates.some(({ unitId }) => own.includes(unitId))) {
    throw unfit(
      'importer-of-sponsor',
      {
        zh: '补录人员任职于承办单位；由承办单位以外的补录人员办理',
        en: 'the importer belongs to a unit whose matter it is. Let an importer of another unit enter it',
      },
      step,
    );
  }
}

/** A matter that was not started is proposed in the ordinary way. */
export function assertStarted({ imports }: Procedure, snapshot: Snapshot): void {
  if (imports?.isStarted(snapshot.facts) !== true) {
    throw unfit('not-started', {
      zh: '只补录启用前已经启动的事项；尚未启动的，在本系统提出决策事项建议',
      en: 'only a matter that was started before the organ worked here is entered so. Propose it in the ordinary way',
    });
  }
}
