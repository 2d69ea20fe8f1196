import {
  met,
  needs,
  unmet,
  type Answer,
  type Requirement,
  type View,
  type Words,
} from '#libs/procedure';

import type { adjustmentCommands } from '../adjustment/commands.js';
import { pendingChanges, type ChangeKind } from '../adjustment/facts.js';
import type { Facts } from '../facts.js';
import type { screeningCommands } from '../screening/commands.js';
import { namesProcessGround } from '../screening/grounds.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import { SUB_CLASSES } from './classes.js';
import type { itemCommands } from './commands.js';
import { MOST_ITEMS, type ItemForm } from './form.js';

const { block } = dutiesOf<
  typeof itemCommands & typeof adjustmentCommands & Pick<typeof screeningCommands, 'item.admitted'>
>();

/** What the commands that bring forms carry. */
interface Bringing {
  readonly items?: readonly ItemForm[];
  readonly form?: ItemForm;
  readonly kind?: ChangeKind;
}

type Classed = Pick<ItemForm, 'matterClass' | 'subClass'>;

/** What is wrong with one form. */
type Fault = (form: ItemForm) => Words | undefined;

const BY_LIST = ['items.submitted', 'items.entered'];
const SHOWN = 5;

/** A withdrawal or a postponement brings no form. */
const bringsForm = ({ payload }: View<Facts, Bringing>): boolean =>
  payload.kind !== 'withdraw' && payload.kind !== 'postpone';

/** Asks every form; the answer names the first few that fail by their place in the sheet. */
function everyForm({ payload, type }: View<Facts, Bringing>, fault: Fault): Answer {
  const forms = payload.items ?? (payload.form === undefined ? undefined : [payload.form]);
  if (forms === undefined) {
    return needs(BY_LIST.includes(type) ? 'items' : 'form');
  }
  const faults = forms.flatMap((form, index) => {
    const found = fault(form);
    const row = String(index + 1);
    return found === undefined
      ? []
      : [{ zh: `第${row}项《${form.title}》${found.zh}`, en: `item ${row}: ${found.en}` }];
  });
  const shown = faults.slice(0, SHOWN);
  const more = faults.length - shown.length;
  return faults.length === 0
    ? met
    : unmet(
        `${shown.map(({ zh }) => zh).join('；')}${more > 0 ? `；另有${more}项` : ''}`,
        `${shown.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
      );
}

const isMissing = (...parts: readonly (string | undefined)[]): boolean =>
  parts.some((part) => part === undefined);

const hasContent = ({ problem, basis, solution, document }: ItemForm): boolean =>
  [problem, basis, solution, document].some((part) => part !== undefined);

interface FormDuty extends Words, Pick<Requirement<Facts>, 'remedy' | 'restsOn'> {
  readonly wrong: (form: ItemForm) => boolean;
  readonly fault: Words;
}

/** What is asked of every form that a command brings. */
const ofEveryForm = (id: string, article: string, { wrong, fault, ...words }: FormDuty) =>
  block(id, article, {
    ...words,
    applies: bringsForm,
    answer: (seen) => everyForm(seen, (form) => (wrong(form) ? fault : undefined)),
  });

/** The class and the sub-class belong together; asked of forms and of what a screener finds. */
const classFault = ({ matterClass, subClass }: Classed): Words | undefined =>
  subClass !== undefined && SUB_CLASSES[subClass].of !== matterClass
    ? {
        zh: `的小类“${SUB_CLASSES[subClass].zh}”不属于所填类别`,
        en: `the sub-class ${subClass} is not one of the class`,
      }
    : undefined;

/** What a form states, who leads, whether it may be disclosed, and how many a year holds. */
export const formDuties = [
  ofEveryForm('C-form', '条例第3条第三款、第10条', {
    zh: '申报事项应当写明拟解决的主要问题、理由依据、解决方案和联系人',
    en: 'An item states its problem, reasons and basis, solution and contact',
    remedy: { zh: '补齐申报内容', en: 'Fill in what is missing' },
    wrong: ({ secret, problem, basis, solution, contact }) =>
      secret !== true && isMissing(problem, basis, solution, contact),
    fault: {
      zh: '缺少主要问题、理由依据、解决方案或者联系人',
      en: 'problem, basis, solution or contact is missing',
    },
  }),
  ofEveryForm('C-sealed-form', '参数catalogue.sealedForm', {
    zh: '申报事项应当附加盖公章、负责人签字的申报表',
    en: 'An item comes with its form, sealed by the unit and signed by its head',
    restsOn: 'catalogue.sealedForm',
    remedy: { command: 'document.filed', zh: '归集盖章申报表', en: 'File the sealed form' },
    wrong: ({ document }) => document === undefined,
    fault: { zh: '没有附盖章申报表', en: 'the sealed form is missing' },
  }),
  ofEveryForm('A11-one-lead', '条例第11条', {
    zh: '由两个以上单位承办的，应当明确牵头承办单位',
    en: 'One unit leads where there are several',
    remedy: { zh: '明确一个牵头承办单位', en: 'Name one lead unit' },
    wrong: ({ leadUnit, coUnits }) => coUnits?.includes(leadUnit) === true,
    fault: { zh: '的牵头承办单位又列为配合单位', en: 'the lead unit is also a co-sponsor' },
  }),
  ofEveryForm('A14-basis', '条例第14条第一款、第32条', {
    zh: '申报不予公开的，应当写明依法不予公开的依据；政府信息公开条例第16条的过程性信息不是依据',
    en: 'Whoever asks for non-disclosure names its basis in law; that it is a draft (art. 16) is none',
    remedy: { zh: '填写不公开依据，或者改为公开', en: 'Name the basis, or disclose' },
    wrong: ({ disclosed, undisclosedBasis = '' }) =>
      !disclosed && (undisclosedBasis === '' || namesProcessGround(undisclosedBasis)),
    fault: {
      zh: '没有写明不公开依据，或者以过程性信息为由',
      en: 'no basis of non-disclosure, or art. 16 alone',
    },
  }),
  ofEveryForm('G47', '保守国家秘密法、条例第14条第一款', {
    zh: '涉密事项只登记代称，不得录入内容',
    en: 'Of a state secret only a stub is entered, never its content',
    remedy: {
      zh: '删除涉密内容，在涉密系统办理',
      en: 'Remove the content and handle it in the classified system',
    },
    wrong: (form) => form.secret === true && (form.disclosed || hasContent(form)),
    fault: { zh: '为涉密事项，却录入了内容或者标为公开', en: 'a secret item with content' },
  }),
  block('C-bound', LIST_ARTICLE, {
    zh: `一个年度目录登记的事项不超过${MOST_ITEMS}项`,
    en: `A catalogue holds at most ${MOST_ITEMS} items`,
    remedy: { zh: '合并同类事项后登记', en: 'Merge items of one kind first' },
    answer: ({ facts, payload }) => {
      const more = payload.items?.length ?? 1;
      const held = facts.lastKey + pendingChanges(facts).length;
      return held + more <= MOST_ITEMS
        ? met
        : unmet(
            `已登记${held}项，再登记${more}项将超过上限`,
            `${held} are entered; ${more} more is too many`,
          );
    },
  }),
  block('C-subclass', '条例第3条第一款', {
    zh: '事项小类应当属于所填的事项类别',
    en: 'The sub-class belongs to the class',
    remedy: { zh: '改填事项类别或者小类', en: 'Correct the class or the sub-class' },
    applies: bringsForm,
    answer: (seen) => {
      const { matterClass, subClass } = seen.payload;
      if (matterClass === undefined) {
        return everyForm(seen, classFault);
      }
      const found = classFault({ matterClass, ...(subClass === undefined ? {} : { subClass }) });
      return found === undefined ? met : unmet(`认定${found.zh}`, found.en);
    },
  }),
];
