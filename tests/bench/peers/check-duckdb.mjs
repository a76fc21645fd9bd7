import { createRequire } from "node:module";

const [modulePath, planPath, actualsPath, area, asOf] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(import.meta.url)(modulePath);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const result = await connection.runAndReadAll(`
  with latest as (
    select indicator, arg_max(value, period) as value, max(period) as period
    from read_csv('${actualsPath}')
    where value is not null and area = '${area}' and period <= ${asOf}
    group by indicator
  )
  select indicator, unit, bound, value, period, round(value - bound, 4) as gap,
    case when (direction = 'at-least' and value >= bound) or (direction = 'at-most' and value <= bound)
      then 'met' else 'missed' end as verdict
  from read_csv('${planPath}') left join latest using (indicator) order by indicator`);
const rows = result.getRows();
for (const row of rows) console.log(row.join("\t"));
console.log(`${rows.filter((row) => row.at(-1) === "met").length} of ${rows.length} met`);
