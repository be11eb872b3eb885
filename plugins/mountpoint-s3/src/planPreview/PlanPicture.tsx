import { MountDiagram } from '../diagram/MountDiagram';
import { PlanGaps } from './PlanGaps';
import { usePlanState } from './PlanStateContext';

/** The picture of what the mount becomes. */
export function PlanPicture() {
  const diagram = usePlanState().plan?.diagram;
  return diagram ? <MountDiagram diagram={diagram} /> : <PlanGaps />;
}
