import { holds, needs } from '#libs/procedure';

import { reaches } from '../share.js';
import { dutiesOf, parameter, statedNumber } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';

const { block, defect } = dutiesOf<typeof hearingCommands>();

const MIN = 'hearing.minParticipants';
const SHARE = 'hearing.minInterestedShare';
const QUORUM = 'hearing.quorum';

/** How many take part, who they are and how many must come, where a rule of the place says so. */
export const hearingNumbersDuties = [
  block('A16-number', '地方规定（条例第43条）', {
    zh: '听证参加人不得少于本地规定的人数',
    en: 'There are as many participants as the rules of the place demand',
    restsOn: MIN,
    remedy: { command: 'hearing.listed', zh: '增加听证参加人', en: 'Add participants' },
    needs: ['participants'],
    answer: ({ payload: { participants }, given }) => {
      const least = statedNumber({ given }, MIN) ?? 0;
      const many = String(participants.length);
      return holds(
        participants.length >= least,
        `听证参加人${many}人，少于${String(least)}人`,
        `${many} participants; the rule asks for ${String(least)}`,
      );
    },
  }),
  block('A16-interested', '地方规定（条例第43条）', {
    zh: '听证参加人中利害关系人的比例不得低于本地规定',
    en: 'As large a share of the participants has an interest as the rules of the place demand',
    restsOn: SHARE,
    remedy: {
      command: 'hearing.listed',
      zh: '增加利害关系人，并注明谁是利害关系人',
      en: 'Add people with an interest, and say who they are',
    },
    needs: ['participants'],
    answer: ({ payload: { participants }, given }) => {
      const share = parameter({ given }, SHARE)?.value;
      const own = participants.filter((one) => one.interested).length;
      const [many, all] = [String(own), String(participants.length)];
      return holds(
        reaches(own, participants.length, share) !== false,
        `听证参加人${all}人，其中利害关系人${many}人，未达到规定的比例`,
        `${many} of ${all} participants have an interest: less than the rule asks for`,
      );
    },
  }),
  defect('A17-quorum', '地方规定（条例第43条）', {
    zh: '到场的听证参加人应当达到本地规定的比例',
    en: 'As large a share of the participants is present as the rules of the place demand',
    restsOn: QUORUM,
    remedy: {
      command: 'hearing.announced',
      zh: '重新公告并举行听证会',
      en: 'Announce and hold the hearing anew',
    },
    answer: ({ payload: { on, present }, facts, given }) => {
      if (on === undefined) {
        return needs('present');
      }
      const keys = (facts.participation.hearing?.participants ?? []).map(({ key }) => key);
      const came = keys.filter((key) => present?.includes(key) === true).length;
      const [many, all] = [String(came), String(keys.length)];
      return holds(
        reaches(came, keys.length, parameter({ given }, QUORUM)?.value) !== false,
        present === undefined
          ? '没有记明到场的听证参加人'
          : `听证参加人${all}人，到场${many}人，未达到规定的比例`,
        `${many} of ${all} participants are shown to have been present`,
      );
    },
  }),
];
