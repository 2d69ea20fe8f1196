import { owes, type StateText, type Step, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import type { Facts } from '../facts.js';

import type { DepartmentFacts } from './facts.js';

const basis = '条例第13条';

const consultation: Step = {
  requires: ['A13-other-units', 'A13-due-ahead'],
  then: [
    startDeadline('consultationReply'),
    notify('consulted', '请在期限内对决策草案提出意见', 'Please reply on the draft in time'),
  ],
};

const answering: Step = { requires: ['A13-consulted', 'A13-has-opinion'] };

/** What is done about an opinion; one may come in after the forming, too. */
export const opinionAnswers: Steps = {
  'departments.adopted': answering,
  'departments.coordinated': answering,
  'departments.disputed': answering,
};

/** A reply comes when it comes. */
export const departmentsSteps = {
  'decision/': {
    'departments.repliedLate': { requires: ['A13-consulted', 'A13-own-reply', 'A13-late-reply'] },
  },
} satisfies Record<string, Steps>;

const isAwaited = ({ units }: DepartmentFacts): boolean =>
  units.some(({ reply }) => reply === 'awaited');

/** The region in which the units concerned are consulted. */
export const departmentsStates: Readonly<Record<string, StateText>> = {
  'decision/forming.departments': {
    title: { zh: '部门协商', en: 'Consultation of departments' },
    basis,
    initial: 'pending',
    states: {
      pending: {
        title: { zh: '尚未协商', en: 'Pending' },
        basis,
        duty: owes('sponsor', '征求有关单位意见，或者认定不涉及', 'Consult the units concerned'),
        on: {
          'departments.consulted': { ...consultation, to: 'forming.departments.consulting' },
          'departments.waived': { requires: ['A13-untouched'], to: 'forming.departments.waived' },
        },
      },
      consulting: {
        title: { zh: '正在协商', en: 'Consulting' },
        basis,
        duty: [
          owes('consulted', '在期限内回复意见', 'Reply in time', {
            when: ({ departments }: Facts) => isAwaited(departments),
          }),
          owes(
            'sponsor',
            '研究采纳有关单位意见，结束征求',
            'Deal with the opinions, and conclude',
            {
              when: ({ departments }: Facts) => !isAwaited(departments),
            },
          ),
        ],
        on: {
          'departments.consulted': consultation,
          'departments.replied': { requires: ['A13-consulted', 'A13-own-reply'] },
          'departments.silent': { requires: ['A13-consulted', 'A13-unanswered', 'A13-silence'] },
          ...opinionAnswers,
          'departments.concluded': {
            requires: ['M1'],
            to: 'forming.departments.done',
            then: [endDeadline('consultationReply', 'met')],
          },
        },
      },
      done: {
        title: { zh: '协商结束', en: 'Consulted' },
        basis,
        tags: ['settled'],
        on: {
          ...opinionAnswers,
          // A late reply opens the consultation again: an opinion is dealt with before it ends.
          'departments.replied': {
            requires: ['A13-consulted', 'A13-own-reply'],
            to: 'forming.departments.consulting',
          },
          'departments.reopened': { to: 'forming.departments.pending' },
        },
      },
      waived: {
        title: { zh: '不涉及其他单位', en: 'No other unit concerned' },
        basis,
        tags: ['settled'],
        on: {
          'departments.determinationReversed': {
            requires: ['A13-determined'],
            to: 'forming.departments.pending',
          },
        },
      },
    },
  },
};
