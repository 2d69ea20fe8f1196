import { holds, type Given } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import { before, legacyIn, sameBefore, sameRunning } from './legacy.js';

const { block, warn } = dutiesOf<typeof initiationCommands>();

/** What adjusts or stops a decision in force is linked to that; all else may be a matter filed again. */
const mayRestart = ({
  payload: { linkKind },
  given,
}: {
  readonly payload: { readonly linkKind?: string };
  readonly given: Given;
}): boolean => given.alike !== undefined && linkKind !== 'adjusts' && linkKind !== 'stops';

/** A matter that ended unfinished and is filed again brings its record with it (arts 18, 30 and 39). */
export const restartDuties = [
  block('A39-restarted', '条例第18条、第30条第三款、第39条', {
    zh: '再次提出的应当是本机关已经终止、未予启动或者未获通过的事项',
    en: 'What is filed again is a matter of the organ that ended unfinished',
    remedy: { command: 'proposal.filed', zh: '填写此前的事项', en: 'Name the earlier matter' },
    applies: ({ payload }) => payload.linkKind === 'restarts',
    answer: ({ payload: { linkedCase }, given }) =>
      holds(
        legacyIn(given, linkedCase) !== null,
        '没有写明此前的事项，或者该事项仍在办理、已经作出决策',
        'The earlier matter is not named, still runs, or came to a decision',
      ),
  }),
  block('A39-restart', '条例第18条、第30条第三款、第39条', {
    zh: '终止、未予启动或者未获通过的事项再次提出的，应当与此前的事项关联，其程序瑕疵、公众意见、不同意见和风险等级随案转入',
    en: 'A matter that ended unfinished and is filed again is linked to its predecessor; defects, opinions, dissents and risk grades go with it',
    remedy: {
      command: 'proposal.filed',
      zh: '以“再次提出”关联此前的事项',
      en: 'File it as taking up the earlier matter',
    },
    needs: ['title'],
    applies: mayRestart,
    answer: ({ payload: { title, linkKind, linkedCase }, given }) => {
      const same = sameBefore(given, title);
      const zh = same.map((one) => `《${one.title}》（${one.id}）`).join('、');
      return holds(
        same.length === 0 || (linkKind === 'restarts' && same.some(({ id }) => id === linkedCase)),
        `与此前未办结的事项名称相同：${zh}`,
        `The same was filed before: ${same.map((one) => `${one.title} (${one.id})`).join(', ')}`,
      );
    },
  }),
  warn('A39-alike', '条例第18条、第30条第三款、第39条', {
    zh: '与此前终止、未予启动或者未获通过的事项名称相近的，应当关联，或者说明不是同一事项的理由',
    en: 'A matter much like one that ended unfinished is linked to it, or it is said why it is another',
    remedy: {
      command: 'proposal.filed',
      zh: '以“再次提出”关联此前的事项，或者说明理由',
      en: 'File it as taking up the earlier matter, or say why it is another',
    },
    applies: mayRestart,
    answer: ({ payload: { title = '', linkKind, linkedCase }, given }) => {
      const same = sameBefore(given, title).map(({ id }) => id);
      const alike = before(given).filter(({ id }) => !same.includes(id));
      const linked = linkKind === 'restarts' && before(given).some(({ id }) => id === linkedCase);
      return holds(
        linked || alike.length === 0,
        `名称相近：${alike.map((one) => `《${one.title}》（${one.id}）`).join('、')}`,
        `Alike: ${alike.map((one) => `${one.title} (${one.id})`).join(', ')}`,
      );
    },
  }),
  warn('A39-twice', '条例第39条', {
    zh: '已在本系统办理的事项不得以补录另行登记；同名而不是同一事项的，应当说明理由',
    en: 'A matter that is handled here is not entered again from before the system, unless it is another and that is said',
    remedy: {
      command: 'proposal.filed',
      zh: '在已有的案件中继续办理；不是同一事项的，在补录该步骤时说明理由',
      en: 'Go on with the case that there is; where it is another matter, say why with the imported step',
    },
    needs: ['title'],
    applies: ({ given }) => given.imported === true,
    answer: ({ payload: { title }, given }) => {
      const same = sameRunning(given, title);
      return holds(
        same.length === 0,
        `本系统有同名事项正在办理：${same.map((one) => `《${one.title}》（${one.id}）`).join('、')}`,
        `It runs here under the same title: ${same.map(({ id }) => id).join(', ')}`,
      );
    },
  }),
];
