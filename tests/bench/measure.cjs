// Loaded before a measured program: tells what its whole process took, start-up and all, on file descriptor 3.
const { writeSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e3, rss: maxRSS * 1024 }));
});
