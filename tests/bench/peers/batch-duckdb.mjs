import { createRequire } from "node:module";

const [modulePath, planPath, actualsPath, asOf] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(import.meta.url)(modulePath);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const columns =
  "{area: 'VARCHAR', indicator: 'VARCHAR', period: 'SMALLINT', value: 'DOUBLE', unit: 'VARCHAR', source: 'VARCHAR'}";
const result = await connection.runAndReadAll(`
  with latest as (
    select area, indicator, arg_max(value, period) as value
    from read_csv('${actualsPath}', header = true, quote = '"', escape = '"', columns = ${columns})
    where value is not null and period <= ${asOf}
    group by all
  ), judged as (
    select area, case when direction = 'at-least' then value >= bound else value <= bound end as met
    from latest join read_csv('${planPath}') using (indicator)
  )
  select area, count(*) filter (met), count(*) filter (not met) from judged group by area`);
process.stdout.write(
  `area,met,missed\n${result
    .getRows()
    .map((row) => row.join(","))
    .join("\n")}\n`,
);
