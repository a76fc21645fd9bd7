suppressMessages({
  library(yaml)
  library(data.table)
})
arguments <- commandArgs(TRUE)
plan <- read_yaml(arguments[1])
targets <- rbindlist(lapply(plan$indicators, function(one) {
  list(indicator = one$id, least = names(one$target) == "at-least", bound = as.numeric(one$target[[1]]))
}))
rows <- fread(arguments[2], select = c("area", "indicator", "period", "value"), encoding = "UTF-8", showProgress = FALSE)
rows <- rows[period <= as.integer(arguments[3]) & !is.na(value)]
latest <- rows[order(period), .(value = value[.N]), by = .(area, indicator)]
judged <- latest[targets, on = "indicator", nomatch = NULL]
judged[, met := fifelse(least, value >= bound, value <= bound)]
fwrite(judged[, .(met = sum(met), missed = sum(!met)), by = area], "")
