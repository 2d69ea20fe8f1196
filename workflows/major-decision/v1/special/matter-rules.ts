import type { Profile } from '#libs/procedure';

/** The law of the expropriation of houses. */
export const EXPROPRIATION = '国有土地上房屋征收与补偿条例（国务院令第590号），2011-01-21施行';

/** What it sets, by the key of the rule. */
export const expropriationValues = {
  'openComment.compulsory': {
    value: true,
    article: '征收补偿条例第10条第二款',
    verified: true,
  },
  'openComment.minDays': {
    value: 30,
    unit: 'day',
    article: '征收补偿条例第10条第二款',
    verified: true,
  },
  'openComment.shortenable': {
    value: false,
    article: '征收补偿条例第10条第二款',
    verified: true,
  },
  'hearing.compulsoryWhen': {
    value: 'oldTownMajority',
    article: '征收补偿条例第11条第二款',
    verified: true,
  },
  'risk.compulsory': {
    value: true,
    article: '征收补偿条例第12条第一款',
    verified: true,
  },
  'funds.inPlace': {
    value: true,
    article: '征收补偿条例第12条第二款',
    verified: true,
  },
  'announcement.remedies': {
    value: true,
    article: '征收补偿条例第13条第一款',
    verified: true,
  },
} as const;

/**
 * The rules that a kind of matter brings to one case, beside those of the organ. They stand in the
 * version, because they decide; what other laws set was not read, and is named case by case.
 */
export const matterRules: Readonly<Record<string, Profile>> = {
  expropriation: Object.fromEntries(
    Object.entries(expropriationValues).map(([key, value]) => [
      key,
      { ...value, source: EXPROPRIATION, layer: 'expropriation' },
    ]),
  ),
};
