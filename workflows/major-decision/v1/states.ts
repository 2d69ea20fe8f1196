import type { StateText } from '#libs/procedure';

/** The decision from its proposal to its end; its states stand in the folders of their stages. */
export const decisionRoot: StateText = {
  title: { zh: '重大行政决策', en: 'Major administrative decision' },
  stage: 'initiation',
  basis: '重大行政决策程序暂行条例',
  initial: 'opening',
};
