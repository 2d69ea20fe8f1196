import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import { advise, submitReview } from '../../../apps/cli/src/demo/steps/deciding.js';
import { formPlainly, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardWalk } from './walk.js';

export const reviewWalks: readonly GuardWalk[] = [
  {
    guard: 'G24',
    title: '没有法律顾问、公职律师意见，不得出具审查意见',
    cast: departmentCast('commerce'),
    async run(walker) {
      const { matter } = walker;
      const { cast } = matter;
      await propose(matter);
      await start(matter);
      await formPlainly(matter);
      await submitReview(matter);
      await matter.act(cast.reviewer, 'review.accepted', {});
      await matter.act(cast.reviewer, 'alternative.foundLawful', {
        alternative: 'A',
        authority: '属于本级政府法定权限',
        procedure: '已履行法定程序',
        content: '符合法律、法规、规章和国家政策',
      });
      const issuing = {
        by: cast.reviewHead,
        command: 'review.issued',
        payload: {
          document: await matter.file('reviewOpinion', '合法性审查意见书', { by: cast.reviewHead }),
        },
      };
      await walker.trips(issuing);
      await advise(matter);
      await walker.passes(issuing);
    },
  },
];
