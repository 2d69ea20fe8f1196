import { checker, met, needs, optional, text } from '#libs/procedure';

import { REVIEWS_DISCLOSURE } from './approving.js';
import { dutiesOf } from './vocabulary.js';

/** Who reviewed; what he cannot tell another organ does, by its own paper (政府信息公开条例第17条第三款). */
export const reviewedBy = {
  reviewer: optional(checker('审查人', 'Who reviewed', REVIEWS_DISCLOSURE)),
  authority: optional(
    text('作出确定的主管部门或者保密行政管理部门', 'Authority that found it', 200),
  ),
};

interface Reviewing {
  readonly nature: 'act';
  readonly by: readonly string[];
  readonly article: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly fields: typeof reviewedBy & { readonly document: ReturnType<typeof text> };
}

const { block } = dutiesOf<Record<string, Reviewing>>();

/** A review of disclosure is somebody’s, before the decision (art. 14) and after it (art. 32). */
export const disclosingDuties = [
  block('OGI17-reviewer', '政府信息公开条例第17条', {
    zh: '公开审查、保密审查应当写明本机关的审查人；不能确定而报主管部门或者保密行政管理部门的，写明该部门并附其意见',
    en: 'A review names who of this organ reviewed, or the authority that found it, with its paper',
    remedy: {
      zh: '填写审查人；由主管部门或者保密行政管理部门确定的，填写该部门并附其书面意见',
      en: 'Name who reviewed; or the authority, with its opinion',
    },
    answer: ({ payload: { reviewer, authority, document } }) => {
      if (reviewer === undefined && authority === undefined) {
        return needs('reviewer');
      }
      return authority !== undefined && document === undefined ? needs('document') : met;
    },
  }),
];
