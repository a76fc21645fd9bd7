// The other thread in which rows of a large file are found.
import { workerData } from "node:worker_threads";
import { type FinderTask, findRows } from "../read/far-finder.ts";

const task: FinderTask | null = workerData;
// Who loads it otherwise has nothing to be found.
if (task?.memory instanceof SharedArrayBuffer) {
  for (const [numbers, index, value] of findRows(task)) Atomics.wait(numbers, index, value);
}
