# Cells end at commas: quotes are not read, so that a quoted comma in front of the columns that count would go wrong.
FNR == 1 { next }
FNR == NR {
  least[$1] = $2 == "at-least"
  bound[$1] = $3 + 0
  next
}
$2 in bound && $4 != "" && $3 <= asOf {
  key = $1 SUBSEP $2
  if ($3 >= period[key]) {
    period[key] = $3
    value[key] = $4
  }
}
END {
  print "area,met,missed"
  for (key in value) {
    split(key, part, SUBSEP)
    areas[part[1]] = 1
    if (least[part[2]] ? value[key] + 0 >= bound[part[2]] : value[key] + 0 <= bound[part[2]]) met[part[1]]++
    else missed[part[1]]++
  }
  for (area in areas) print area "," met[area] + 0 "," missed[area] + 0
}
