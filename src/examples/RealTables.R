# Real tables of R packages: what diagnose predicts of them, and what both methods gain on them by cross-validation.
#
#   Rscript src/examples/RealTables.R src/diagnosis/real-tables.csv
#
# needs R with nlme, lme4, mlmRev, plm, AER and jsonlite (Debian: r-base-core and r-cran-*), and the project built.
# The packages are free under the GPL and stay where they are: only the results are written. Seed 1306.
#
# Realised, in features standardised within tasks as diagnose does it: five folds of tasks; both methods trained on
# four by their normal equations, each at the step that serves it best there; then on the fifth one step on m random
# rows, centred by their own means, and the risk on the other rows, 8 times a task. Steps are chosen on 100 tasks at most. The gain is the ratio of excess
# risks, risks less the mean noise variance of least squares within tasks, with a 95 % bootstrap interval over tasks.

suppressMessages({library(nlme); library(lme4); library(mlmRev); library(plm); library(jsonlite)})
data("Guns", package = "AER")
data(list = c("Cigar", "Produc", "Crime", "LaborSupply", "SumHes", "EmplUK", "RiceFarms", "Males"), package = "plm")
out <- commandArgs(trailingOnly = TRUE)[1]
diagnose <- Sys.getenv("DIAGNOSE", "java -jar target/task-landscape.jar diagnose")
splits <- 8
folds <- 5
replicates <- 1000

entry <- function(name, package, m, task, y, ...) {
  table <- data.frame(task = as.character(task), y = as.numeric(y), ...)
  table <- table[stats::complete.cases(table) & is.finite(rowSums(table[, -1])), ]
  list(name = name, package = package, m = m, table = table)
}

tables <- with(list(), list(
  entry("sleepstudy", "lme4", 3, sleepstudy$Subject, sleepstudy$Reaction, days = sleepstudy$Days),
  entry("Oxboys", "nlme", 3, Oxboys$Subject, Oxboys$height, age = Oxboys$age),
  entry("BodyWeight", "nlme", 4, BodyWeight$Rat, BodyWeight$weight, time = BodyWeight$Time),
  entry("Earthquake", "nlme", 3, Earthquake$Quake, log(Earthquake$accel), distance = log(Earthquake$distance)),
  entry("MathAchieve", "nlme", 10, MathAchieve$School, MathAchieve$MathAch, ses = MathAchieve$SES,
        female = 1 * (MathAchieve$Sex == "Female"), minority = 1 * (MathAchieve$Minority == "Yes")),
  entry("Exam", "mlmRev", 10, Exam$school, Exam$normexam, lrt = Exam$standLRT, female = 1 * (Exam$sex == "F")),
  entry("egsingle", "mlmRev", 10, egsingle$schoolid, egsingle$math, year = egsingle$year,
        female = 1 * (egsingle$female == "Female")),
  entry("Chem97", "mlmRev", 5, Chem97$school, Chem97$score, gcse = Chem97$gcsecnt, female = 1 * (Chem97$gender == "F")),
  entry("star", "mlmRev", 10, star$sch, star$read, math = star$math, female = 1 * (star$sx == "F")),
  entry("ScotsSec", "mlmRev", 5, ScotsSec$primary, ScotsSec$attain, verbal = ScotsSec$verbal,
        female = 1 * (ScotsSec$sex == "F")),
  entry("Cigar", "plm", 10, Cigar$state, log(Cigar$sales), price = log(Cigar$price), income = log(Cigar$ndi),
        neighbours = log(Cigar$pimin)),
  entry("LaborSupply", "plm", 5, LaborSupply$id, LaborSupply$lnhr, wage = LaborSupply$lnwg, kids = LaborSupply$kids),
  entry("SumHes", "plm", 10, SumHes$country, log(SumHes$gdp), population = log(SumHes$pop), saving = SumHes$sr),
  entry("Guns", "AER", 5, Guns$state, log(Guns$violent), prisoners = log(Guns$prisoners), income = log(Guns$income)),
  entry("Produc", "plm", 8, Produc$state, log(Produc$gsp), public = log(Produc$pcap), private = log(Produc$pc),
        workers = log(Produc$emp)),
  entry("Crime", "plm", 4, Crime$county, Crime$lcrmrte, arrests = Crime$lprbarr, convictions = Crime$lprbconv),
  entry("EmplUK", "plm", 4, EmplUK$firm, log(EmplUK$emp), wage = log(EmplUK$wage), capital = log(EmplUK$capital)),
  entry("RiceFarms", "plm", 3, RiceFarms$id, log(RiceFarms$goutput), size = log(RiceFarms$size),
        labour = log(RiceFarms$totlabor)),
  entry("Males", "plm", 4, Males$nr, Males$wage, experience = Males$exper, union = 1 * (Males$union == "yes"))))

# Features in units of the root of their mean variance within tasks.
standardised <- function(table, d) {
  for (j in seq_len(d) + 2) {
    v <- tapply(table[[j]], table$task, var)
    table[[j]] <- table[[j]] / sqrt(mean(v, na.rm = TRUE))
  }
  table
}

# One split: support moments S, b and query moments C, c, e of centred rows.
split_once <- function(x, y, m) {
  s <- sample(nrow(x), m)
  mx <- colMeans(x[s, , drop = FALSE]); my <- mean(y[s])
  a <- sweep(x[s, , drop = FALSE], 2, mx); t <- y[s] - my
  z <- sweep(x[-s, , drop = FALSE], 2, mx); u <- y[-s] - my
  list(S = crossprod(a) / (m - 1), b = crossprod(a, t) / (m - 1),
       C = crossprod(z) / nrow(z), c = crossprod(z, u) / nrow(z), e = mean(u^2))
}

risk <- function(p, u) p$e - 2 * sum(u * p$c) + sum(u * (p$C %*% u))
step <- function(p, w, a) w - a * (p$S %*% w - p$b)
solve_safe <- function(A, b) solve(A + 1e-10 * mean(diag(A)) * diag(nrow(A)), b)

maml <- function(parts, a) {
  A <- 0; B <- 0
  for (task in parts) for (p in task) {
    P <- diag(nrow(p$S)) - a * p$S
    A <- A + t(P) %*% p$C %*% P / length(task)
    B <- B + t(P) %*% (p$c - a * p$C %*% p$b) / length(task)
  }
  solve_safe(A, B)
}

mean_risk <- function(parts, adapt) mean(sapply(parts, function(task) mean(sapply(task, function(p) risk(p, adapt(p))))))

realised <- function(table, m) {
  d <- ncol(table) - 2
  rows <- split(table, table$task)
  rows <- rows[sapply(rows, nrow) >= max(m, d + 1) + 1]
  centred <- lapply(rows, function(r) scale(as.matrix(r[, -1]), scale = FALSE))
  noise <- sapply(centred, function(r) {
    left <- qr.resid(qr(r[, -1, drop = FALSE]), r[, 1])
    sum(left^2) / (nrow(r) - 1 - qr(r[, -1, drop = FALSE])$rank)
  })
  parts <- lapply(rows, function(r) lapply(seq_len(splits), function(k) split_once(as.matrix(r[, -(1:2), drop = FALSE]), r$y, m)))
  fold <- sample(rep_len(seq_len(folds), length(rows)))
  found <- matrix(NA, length(rows), 3)
  top <- 2 / max(eigen(Reduce(`+`, lapply(centred, function(r) crossprod(r[, -1, drop = FALSE]) / (nrow(r) - 1))) / length(rows))$values)
  steps <- top * seq(0, 1, length.out = 17)
  for (f in seq_len(folds)) {
    train <- which(fold != f)
    A <- Reduce(`+`, lapply(centred[train], function(r) crossprod(r[, -1, drop = FALSE]) / (nrow(r) - 1)))
    B <- Reduce(`+`, lapply(centred[train], function(r) crossprod(r[, -1, drop = FALSE], r[, 1]) / (nrow(r) - 1)))
    w <- solve_safe(A, B)
    few <- parts[if (length(train) > 100) sample(train, 100) else train]
    best_nal <- steps[which.min(sapply(steps, function(a) mean_risk(few, function(p) step(p, w, a))))]
    meta <- lapply(steps, function(a) maml(few, a))
    k <- which.min(sapply(seq_along(steps), function(k) mean_risk(few, function(p) step(p, meta[[k]], steps[k]))))
    v <- if (length(few) < length(train)) maml(parts[train], steps[k]) else meta[[k]]
    pulls <- 4^(-4:4) * mean(diag(A)) / length(train)
    ridge <- function(p, l) w + solve_safe(p$S + l * diag(d), p$b - p$S %*% w)
    l <- pulls[which.min(sapply(pulls, function(l) mean_risk(few, function(p) ridge(p, l))))]
    for (i in which(fold == f)) {
      found[i, ] <- c(mean(sapply(parts[[i]], function(p) risk(p, step(p, w, best_nal)))),
                      mean(sapply(parts[[i]], function(p) risk(p, step(p, v, steps[k])))),
                      mean(sapply(parts[[i]], function(p) risk(p, ridge(p, l)))))
    }
  }
  ratio <- function(top, bottom) {
    at <- function(i) (mean(found[i, top]) - mean(noise[i])) / (mean(found[i, bottom]) - mean(noise[i]))
    all <- replicate(replicates, at(sample(length(rows), replace = TRUE)))
    c(at(seq_along(rows)), quantile(all, c(0.025, 0.975), na.rm = TRUE))
  }
  list(tasks = length(rows), gain = ratio(1, 2), ridge = ratio(3, 2))
}

number <- function(x) if (is.null(x) || !is.finite(x)) "" else format(signif(as.numeric(x), 6), scientific = FALSE, trim = TRUE)
ends <- function(e) if (is.null(e$value)) c("", "", "") else c(number(e$value), number(e$lower), number(e$upper))

results <- lapply(tables, function(entry) {
  set.seed(1306)
  d <- ncol(entry$table) - 2
  file <- tempfile(fileext = ".csv")
  write.csv(entry$table, file, row.names = FALSE)
  json <- fromJSON(paste(system(paste(diagnose, file, "--task task --target y --standardize --json --test-samples", entry$m), intern = TRUE), collapse = "\n"), simplifyVector = FALSE)
  seen <- realised(standardised(entry$table, d), entry$m)
  cat(entry$name, json$verdict, "\n")
  c(entry$name, entry$package, nrow(entry$table), length(unique(entry$table$task)), d, entry$m, json$verdict,
    ends(json$gain), ends(json$hardnessSpread), number(json$kurtosis$value), number(json$interceptShare),
    if (is.null(json$clearlyBetter)) "" else json$clearlyBetter,
    sapply(seen$gain, number), sapply(seen$ridge, number), json$reasons[[1]])
})
columns <- c("table", "package", "rows", "tasks", "features", "m", "verdict", "gain", "gainLower", "gainUpper", "hardnessSpread",
             "hardnessSpreadLower", "hardnessSpreadUpper", "kurtosis", "interceptShare", "clearlyBetter", "realised", "realisedLower",
             "realisedUpper", "ridge", "ridgeLower", "ridgeUpper", "reason")
frame <- as.data.frame(do.call(rbind, results))
names(frame) <- columns
write.csv(frame, out, row.names = FALSE, quote = ncol(frame))
