import { holds, needs, type AnyRequirement } from '#libs/procedure';

import type { Approval, Consent, Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Dated {
  readonly on: string;
}

const ARTICLE = '条例第3条第三款';

/** The list and each adjustment take one road: which of the two is on it now. */
function onTheRoad(
  { adjustment, approval, consent }: Facts,
  type: string,
): { readonly approval: Approval | null; readonly consent: Consent | null } {
  return type.startsWith('adjustment.')
    ? (adjustment ?? { approval: null, consent: null })
    : { approval, consent };
}

export const approvalRequirements: readonly AnyRequirement<Facts>[] = [
  rule<Dated>({
    id: 'A3-consent-order',
    article: ARTICLE,
    level: 'defect',
    asks: {
      zh: '目录经政府审定后报同级党委同意',
      en: 'The Party committee consents to what the government has approved',
    },
    remedy: { command: 'defect.cured', zh: '重新报请同意', en: 'Ask for the consent again' },
    answer: ({ facts, payload, type }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      const { approval } = onTheRoad(facts, type);
      return holds(
        approval !== null && payload.on >= approval.on,
        `同意日期${payload.on}早于审定日期${approval?.on ?? ''}`,
        `The consent of ${payload.on} is before the approval of ${approval?.on ?? ''}`,
      );
    },
  }),
  rule<Dated>({
    id: 'A3-party',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '决策事项目录经同级党委同意后向社会公布',
      en: 'The list is published after the Party committee of the same level has consented',
    },
    remedy: {
      command: 'party.consented',
      zh: '报请同级党委同意后公布',
      en: 'Obtain the consent first',
    },
    answer: ({ facts, payload, type }) => {
      const { consent } = onTheRoad(facts, type);
      if (consent !== null && payload.on === undefined) {
        return needs('on');
      }
      return holds(
        consent !== null && (payload.on ?? '') >= consent.on,
        consent === null
          ? '尚未经同级党委同意'
          : `公布日期${payload.on ?? ''}早于同意日期${consent.on}`,
        'The Party committee had not consented',
      );
    },
  }),
  rule<Dated>({
    id: 'C-publish-by',
    article: '参数catalogue.publishBy',
    level: 'warn',
    restsOn: 'catalogue.publishBy',
    asks: { zh: '年度目录应当按期公布', en: 'The list is published by the day set' },
    remedy: { zh: '说明逾期公布的理由', en: 'Say why it is late' },
    answer: ({ facts, payload, given }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      const day = given.profile['catalogue.publishBy']?.value;
      const by = `${String(facts.year)}-${typeof day === 'string' ? day : '12-31'}`;
      return holds(
        payload.on <= by,
        `公布日期${payload.on}晚于${by}`,
        `Published on ${payload.on}, due by ${by}`,
      );
    },
  }),
];
