import { referencesIn } from './fields.js';
import type { CoreFacts, FiledDocument } from './given.js';
import { met, needs, unmet, type Answer, type View } from './requirement.js';

/**
 * What happened before its stage began is recorded as a fact with this defect; an act is refused.
 *
 * Every command states a day, if only that of its own happening: no step need name this.
 */
export const BEFORE_STAGE = {
  id: 'A39-before-stage',
  article: '条例第39条',
  level: 'defect',
  asks: {
    zh: '程序应当在其环节开始之后进行，填报的日期应当真实',
    en: 'A step is taken after its stage has begun, and its day is stated as it was',
  },
  remedy: {
    command: 'defect.carried',
    zh: '日期填报有误的，按原始材料更正；确在环节开始之前进行的，由有权人具名承担后继续',
    en: 'Correct a day that was stated wrongly by the original paper; a step that was taken too early is carried by a named person',
  },
  applies: () => true,
  answer: () => met,
} as const;

/**
 * A step from before the system says who took it and names a paper of the time that shows it. What nobody
 * knows is no breach, and is not passed over either: it stands on the record as a gap.
 */
export const BEFORE_SYSTEM = {
  id: 'A33-before-system',
  article: '条例第33条',
  level: 'defect',
  asks: {
    zh: '系统上线前的办理步骤，应当写明办理人和当时形成的证明材料',
    en: 'A step from before the system says who took it and which paper of the time shows it',
  },
  remedy: {
    command: 'defect.foundUnfounded',
    zh: '找到当时形成的材料后归集，由补录人员以外的人凭该材料查明；查不到的，由存量移交清单的批准人具名承担',
    en: 'File the paper of that time once it is found, and have somebody other than the importer settle it by that; what is not found is carried by who approves the inventory',
  },
  breach: { final: true },
  // A paper that is filed shows itself.
  applies: ({ given, type }: Pick<ViewThen, 'given' | 'type'>) =>
    given.imported === true && type !== 'document.filed',
  answer: (view: ViewThen): Answer => {
    const late = papersOfLater(view);
    if (late.length > 0) {
      const titles = late.map(({ title, madeOn }) => `《${title}》（${madeOn ?? ''}）`).join('、');
      return unmet(
        `该步骤所提交的材料形成于该步骤之后：${titles}`,
        `What the step put in was made after it: ${titles}`,
      );
    }
    const { doneBy = {}, shownBy } = view.given;
    const lacking = [
      ...(doneBy.personId === undefined ? ['by'] : []),
      ...(shownBy === undefined || isOfLater(view, shownBy) ? ['paper'] : []),
    ];
    return lacking.length === 0 ? met : needs(...lacking);
  },
} as const;

/** What is read of an imported step, whatever the procedure. */
type ViewThen = Pick<View<CoreFacts>, 'facts' | 'type' | 'payload' | 'given'> & {
  readonly procedure: Pick<View<CoreFacts>['procedure'], 'command'>;
};

/** Whether a paper on file was made after the step that it belongs to. */
const isOfLater = ({ facts, given }: ViewThen, id: string): boolean =>
  (facts.documents[id]?.madeOn ?? given.occurredOn) > given.occurredOn;

/** The papers that the step itself put in, and that did not exist on its day. */
function papersOfLater(view: ViewThen): readonly FiledDocument[] {
  const fields = view.procedure.command(view.type)?.fields ?? {};
  return referencesIn(fields, view.payload).flatMap(({ kind, id }) => {
    const filed = kind === 'document' ? view.facts.documents[id] : undefined;
    return filed !== undefined && isOfLater(view, id) ? [filed] : [];
  });
}
