library(yaml)
arguments <- commandArgs(TRUE)
plan <- read_yaml(arguments[1])
targets <- do.call(rbind, lapply(plan$indicators, function(one) {
  data.frame(
    indicator = one$id, name = one$name, unit = one$unit,
    least = names(one$target) == "at-least", bound = as.numeric(one$target[[1]])
  )
}))
rows <- read.csv(arguments[2], encoding = "UTF-8")
rows <- rows[rows$area == plan$area$name & rows$period <= as.integer(arguments[3]) & !is.na(rows$value), ]
rows <- rows[order(rows$period), ]
latest <- rows[!duplicated(rows$indicator, fromLast = TRUE), c("indicator", "period", "value")]
judged <- merge(targets, latest, by = "indicator", all.x = TRUE)
judged$gap <- round(judged$value - judged$bound, 4)
met <- ifelse(judged$least, judged$gap >= 0, judged$gap <= 0)
judged$verdict <- ifelse(met, "met", "missed")
judged$least <- NULL
print(judged, row.names = FALSE)
cat(sum(met), "of", nrow(judged), "met\n")
