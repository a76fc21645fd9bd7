import type { Step } from "../catalogue.ts";

const MB = 1_000_000;
const megabytes = (bytes: number): string => (bytes / MB).toFixed(1);

/** What a run is doing right now, in a few words. */
export function progress(step: Step): string {
  switch (step.kind) {
    case "reading": {
      const { file, read, total } = step;
      const of =
        total !== null && total > 0 ? `/${megabytes(total)} MB（${Math.floor((read / total) * 100)}%）` : " MB";
      return `正在读取 ${file ?? "标准输入"}：${megabytes(read)}${of}`;
    }
    case "judging":
      return `正在评定：${step.figures} 个数据，${step.plans} 个计划`;
    case "comparing":
      return `正在比较 ${step.areas} 个地区：得分、排名、权重抽样`;
    case "writing":
      return `正在写出 ${step.file}`;
  }
}
