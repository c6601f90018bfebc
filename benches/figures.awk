# Turns what the benches print into rows: name, figure, unit. Of a table, the medians.
BEGIN { FS = "│"; OFS = "\t" }
/─ / {
    line = $0
    depth = 0
    while (match(line, /^(│  |   )/)) { line = substr(line, RLENGTH + 1); depth++ }
    sub(/^(├|╰)─ /, "", line)
    split(line, word, " ")
    name[depth] = word[1]
    path = name[0]
    for (at = 1; at <= depth; at++) path = path "." name[at]
    # Columns after the name: fastest, slowest, median, mean, samples, iterations.
    columns = split(line, column, "│")
    if (columns >= 3 && column[3] ~ /[0-9]/) {
        gsub(/^ +| +$/, "", column[3])
        split(column[3], figure, " ")
        print path, figure[1], figure[2]
    }
}
# `name = 3.1 ms`, with more of them behind it: `name, median = 3.1 ms, p99 = 4.0 ms`.
/ = [0-9.]+ [^ ,]+/ {
    count = split($0, part, ", ")
    subject = ""
    for (at = 1; at <= count; at++) {
        if (split(part[at], side, / += /) < 2) {
            subject = subject (subject == "" ? "" : ", ") part[at]
            continue
        }
        split(side[2], figure, " ")
        gsub(/^ +| +$/, "", side[1])
        print (subject == "" ? "" : subject ", ") side[1], figure[1], figure[2]
    }
}
