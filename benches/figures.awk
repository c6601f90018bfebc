# Turns the tables of the benches into rows: name, median, unit.
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
