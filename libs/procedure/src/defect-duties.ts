import type { CommandText } from './command.js';
import { isCauser } from './defect-course.js';
import { isUnsettled, type Defect, type Opening } from './defect.js';
import { dutiesOf } from './duty.js';
import type { day, document, person, text } from './fields.js';
import type { CoreFacts, Given } from './given.js';
import { holds, met, needs, unmet, type View } from './requirement.js';
import type { Words } from './words.js';

/** The kind of paper by which the head decides to go on over a defect. */
export const CARRYING_APPROVAL = 'carryingApproval';

const ARTICLES = '条例第38条、第39条';

/** What a procedure says of how its defects hold its acts; nothing said, each holds every act. */
export interface Holding<F> {
  /** Whether what the head of the review carried into the review opens this act. */
  readonly opensInReview?: (defect: Defect, view: View<F>) => boolean;
  /** Whether the defect is about what the act is about. */
  readonly concerns?: (defect: Defect, view: View<F>) => boolean;
  /** The acts that only close the file, and open nothing: whatever was carried is enough for them. */
  readonly closing?: readonly string[];
}

/** In what capacity a defect is carried; `undefined` where the paper of the head is missing. */
export function capacityOf(
  { actor, organId }: Given,
  paper: string | null,
): Exclude<Opening, 'filing' | 'inventory'> | undefined {
  const roles = actor.mandates.filter((one) => one.organId === organId).map(({ role }) => role);
  if (paper !== null && (roles.includes('head') || roles.includes('office'))) {
    return 'acts';
  }
  return roles.includes('reviewHead') ? 'review' : undefined;
}

/** Whether a defect holds an act back: the act that would itself mend it is never held by it. */
export function isHolding<F>(defect: Defect, view: View<F>, rules: Holding<F>): boolean {
  const { concerns = () => true, closing = [] } = rules;
  if (!isUnsettled(defect) || defect.mendedBy.includes(view.type) || !concerns(defect, view)) {
    return false;
  }
  const carried = defect.state === 'carried';
  return !(carried && (closing.includes(view.type) || opens(defect, view, rules)));
}

/** Whether what was carried lets the act through. */
function opens<F>(
  defect: Defect,
  view: View<F>,
  { opensInReview = () => false }: Holding<F>,
): boolean {
  const opening = defect.settlements.map((one) => one.opens);
  return (
    opening.includes('inventory') ||
    (!defect.barring &&
      (opening.includes('acts') || (opening.includes('review') && opensInReview(defect, view))))
  );
}

/** A defect in words: what it is, by which article, since when, and what helps. */
export const wordsOf = ({ what, article, happenedOn, remedy }: Defect): Words => ({
  zh: `${what.zh}（${article}，${happenedOn}；${remedy.zh}）`,
  en: `${what.en} (${article}, ${happenedOn}; ${remedy.en})`,
});

type Settling = {
  readonly 'defect.settled': CommandText<{
    readonly defectId: ReturnType<typeof text>;
    readonly document: ReturnType<typeof document>;
    readonly paperOn: ReturnType<typeof day>;
    readonly approver: ReturnType<typeof person>;
  }>;
};

/** The defect that a command names, unless it is settled for good. */
const named = (view: {
  readonly facts: CoreFacts;
  readonly payload: { readonly defectId: string };
}): Defect | undefined =>
  view.facts.defects.find((one) => one.id === view.payload.defectId && isUnsettled(one));

/** What is asked of whoever says that a defect was none, or carries it. */
export const settlingDuties = <F extends CoreFacts>() => [
  ...confirmingDuties<F>(),
  ...carryingDuties<F>(),
  ...filingDuties<F>(),
];

function confirmingDuties<F extends CoreFacts>() {
  const { block } = dutiesOf<F, Settling>();
  return [
    block('D-known', ARTICLES, {
      zh: '所处理的应当是本案尚未补正、也未确认不成立的程序瑕疵',
      en: 'What is settled is a defect of this case that is neither mended nor found to be none',
      remedy: { zh: '选择尚未处理的程序瑕疵', en: 'Choose a defect that is not settled' },
      needs: ['defectId'],
      answer: (view) =>
        holds(
          named(view) !== undefined,
          `没有编号为${view.payload.defectId}的待处理瑕疵`,
          `There is no unsettled defect ${view.payload.defectId}`,
        ),
    }),
    block('A39-other-unit', ARTICLES, {
      zh: '瑕疵不成立，由造成瑕疵的单位以外的人员确认',
      en: 'That it was no defect is confirmed by somebody of another unit than the one that caused it',
      remedy: {
        command: 'defect.foundUnfounded',
        zh: '由其他单位的人员核对原始材料后确认',
        en: 'Have somebody of another unit check the paper and confirm',
      },
      needs: ['defectId'],
      answer: (view) => notByCauser(named(view), view.given),
    }),
    block('A39-original', ARTICLES, {
      zh: '证明瑕疵不成立的，应当是瑕疵发生当日或者此前形成的原始材料',
      en: 'What shows that it was no defect is an original paper made by that day',
      remedy: {
        zh: '提供当日形成的原始材料；事后形成的说明不能证明',
        en: 'Bring a paper of that day; a statement made afterwards shows nothing',
      },
      needs: ['defectId', 'paperOn'],
      answer: (view) => {
        const { paperOn } = view.payload;
        const { happenedOn = paperOn, raisedOn = paperOn, gap } = named(view) ?? {};
        // Of a gap nothing is known to be wrong: a paper closes it that is older than its entry here.
        return holds(
          gap === true ? paperOn < raisedOn : paperOn <= happenedOn,
          `材料形成于${paperOn}，晚于瑕疵发生之日${happenedOn}`,
          `The paper is of ${paperOn}, after ${happenedOn}`,
        );
      },
    }),
  ];
}

function filingDuties<F extends CoreFacts>() {
  const { block } = dutiesOf<F, Settling>();
  return [
    block('A33-filing-approver', '条例第33条、第39条', {
      zh: '仅为归档承担瑕疵的，由案卷批准人具名，批准人不得是造成瑕疵的人',
      en: 'The approver of the file carries by name, and did not cause the defect',
      remedy: {
        command: 'defect.carriedForFiling',
        zh: '由其他有权批准归档的人具名',
        en: 'Have another who may approve the file do so',
      },
      needs: ['defectId', 'approver'],
      answer: (view) => {
        const { approver } = view.payload;
        const { cause, importedBy } = named(view) ?? {};
        const people = [...(cause?.people ?? []), importedBy];
        return holds(
          !people.includes(approver),
          `${approver}造成了瑕疵，或者补录了该事项`,
          `${approver} caused the defect or entered the matter`,
        );
      },
    }),
  ];
}

function carryingDuties<F extends CoreFacts>() {
  const { block } = dutiesOf<F, Settling>();
  return [
    block('A39-not-own', ARTICLES, {
      zh: '造成瑕疵的单位和人员不得自行承担瑕疵后继续',
      en: 'Nobody carries a defect that he or his unit caused',
      remedy: {
        command: 'defect.carried',
        zh: '报行政首长批准，由政府办公室凭批准件登记',
        en: 'Ask the head; the office enters it by his paper',
      },
      needs: ['defectId'],
      answer: (view) => {
        const paper = view.payload.document ?? null;
        const defect = named(view);
        return capacityOf(view.given, paper) === 'acts' && !isHead(view.given)
          ? (notImported(defect, view.given) ??
              holds(defect?.cause.roles.includes('head') !== true, ...CAUSED))
          : notByCauser(defect, view.given);
      },
    }),
    block('A39-competent', ARTICLES, {
      zh: '瑕疵由行政首长批准承担，政府办公室只凭批准件登记；在合法性审查中处理的，由审查部门负责人承担',
      en: 'The head carries a defect on paper, and the office only enters it; the review head carries it into the review',
      remedy: {
        command: 'document.filed',
        zh: '归集行政首长的批准件，凭该批准件登记',
        en: 'File the approval of the head, and enter it by that paper',
      },
      answer: ({ given, payload }) =>
        capacityOf(given, payload.document ?? null) === undefined ? needs('document') : met,
    }),
    block('A39-bars', ARTICLES, {
      zh: '法律规定不得或者未经某一程序不得进行的，具名承担不能代替该程序',
      en: 'What the law bars until something is done is not opened by carrying the breach',
      remedy: {
        command: 'defect.foundUnfounded',
        zh: '重新依法进行；当日原始材料足以证明的，由其他单位的人员确认不成立',
        en: 'Do it again as the law asks; or have another unit confirm it by an original paper',
      },
      needs: ['defectId'],
      answer: (view) => {
        const defect = named(view);
        return defect?.barring === true
          ? unmet(`不能具名承担：${wordsOf(defect).zh}`, `Not to be carried: ${wordsOf(defect).en}`)
          : met;
      },
    }),
  ];
}

const isHead = ({ actor, organId }: Given): boolean =>
  actor.mandates.some(({ role, organId: organ }) => role === 'head' && organ === organId);

const CAUSED = [
  '办理人、其所在单位或者批准人是造成瑕疵的一方',
  'The actor, his unit or the one who approves caused the defect',
] as const;

const notByCauser = (defect: Defect | undefined, given: Given) =>
  notImported(defect, given) ?? holds(defect === undefined || !isCauser(defect, given), ...CAUSED);

/** Whoever entered a matter from before the system does not settle what was found by it. */
const notImported = (defect: Defect | undefined, { actor }: Given) =>
  defect?.importedBy === actor.personId
    ? unmet('办理人就是补录该事项的人员', 'The actor entered the matter himself')
    : undefined;
