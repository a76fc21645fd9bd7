import type { OwnerWords } from "../owners.ts";

export const owners: OwnerWords = {
  title: "Who owes what",
  none: "no owner named",
  roles: { lead: "lead", support: "support" },
  standings: {
    missed: "missed",
    near: "near",
    behind: "behind",
    missing: "without data",
    unsettled: "not assessed",
    pending: "pending",
    met: "met",
  },
  tally(role, targets, milestones, counts) {
    const said = counts.map(([standing, count]) => `${count} ${owners.standings[standing]}`).join(", ");
    const steps = milestones > 0 ? ` (and ${milestones} ${milestones === 1 ? "milestone" : "milestones"})` : "";
    const whole = `${targets}${steps}${said === "" ? "" : `: ${said}`}`;
    if (role === null) return whole;
    return `${role === "lead" ? "leads on" : "supports"} ${whole}`;
  },
  between: "; ",
  columns: {
    owner: "Answers for it",
    role: "Role",
    standing: "Standing",
    figures: "Figures to submit",
    figure: "Figure",
    why: "Why",
    definition: "Definition",
  },
  toSubmit: (count) => `To submit: ${count} ${count === 1 ? "figure" : "figures"}`,
  nothing: "nothing to act on",
  stale: (period) => `judged by that of ${period}`,
  goesInto: (name) => `for ${name}`,
  optional: "optional",
  written: (paths) => [
    `${paths.length} ${paths.length === 1 ? "file" : "files"} written:`,
    ...paths.map((path) => `  ${path}`),
  ],
  open: (names, total) =>
    `the list of owners is open (and others) for ${names.join(", ")}${total > names.length ? ` and more (${total} in all)` : ""}: units that nobody names answer for them too`,
};
