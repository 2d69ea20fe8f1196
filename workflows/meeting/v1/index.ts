import { defineProcedure, fromStages } from '#libs/procedure';

import { convening } from './convening/index.js';
import { agenda } from './agenda/index.js';
import { session } from './session/index.js';
import { discussion } from './discussion/index.js';
import { headDecision } from './head-decision/index.js';
import { minutes } from './minutes/index.js';
import { caseFile } from './case-file/index.js';
import { frame } from './frame.js';

/** The stages in the order of a meeting, then the file across them. */
export const stages = [convening, agenda, session, discussion, headDecision, minutes, caseFile];

/** The meeting of a decision organ, from its convening to its filed minutes; first version. */
export const meetingV1 = defineProcedure(fromStages(frame, stages));
