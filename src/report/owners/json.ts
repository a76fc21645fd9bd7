import type { Scorecard } from "../../core/assessment.ts";
import { type Counts, type Duty, type OwnerRollUp, STANDINGS } from "../../core/owners.ts";
import type { Json } from "../json-values.ts";

/** The key `owners`: each unit with how many targets stand how, and what it answers for, by the ids of the scorecards. */
export function ownersOf({ owners, openLists }: OwnerRollUp): Json {
  return {
    complete: openLists.length === 0,
    openLists: openLists.map(({ plan, indicator }) => ({
      plan: plan.id,
      indicator: indicator.id,
      lists: indicator.owners.open,
    })),
    units: owners.map(({ name, lead, support, duties }) => ({
      name,
      lead: countsOf(lead),
      support: countsOf(support),
      duties: duties.map(dutyOf),
    })),
  };
}

const countsOf = (counts: Counts): Json => ({
  targets: counts.targets,
  ...Object.fromEntries(STANDINGS.map((one) => [one, counts[one]])),
  milestones: counts.milestones,
});

const dutyOf = ({ scorecard, assessment, role, standing, figures }: Duty): Json => ({
  plan: scorecard.plan.id,
  area: areaOf(scorecard.area),
  id: assessment.target.id,
  indicator: assessment.indicator.id,
  name: { ...assessment.indicator.name },
  milestone: assessment.target.milestone,
  role,
  standing,
  due: assessment.due,
  verdict: assessment.verdict,
  reason: assessment.reason,
  figures: figures.map(({ indicator, period, area }) => ({
    indicator: indicator.id,
    name: { ...indicator.name },
    unit: indicator.unit,
    period: period.text,
    area: areaOf(area),
  })),
});

const areaOf = (area: Scorecard["area"]): Json => area && { code: area.code, name: { ...area.name } };
