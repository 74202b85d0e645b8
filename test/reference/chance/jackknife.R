# SPDX-License-Identifier: Apache-2.0
# The numbers of test/chance/jackknife_test.cpp and wilson_test.cpp. R 4.2.2: Rscript jackknife.R
options(digits = 12)
log_odds <- function(x, n) log((x + .5) / (n - x + .5))
independent <- function(x, n) 1 / (x + .5) + 1 / (n - x + .5)
between <- function(left_one_out) 4 / 5 * sum((left_one_out - mean(left_one_out))^2)

share <- function(x, n) {
  without <- sapply(1:5, function(i) log_odds(sum(x[-i]), sum(n[-i])))
  v <- max(between(without), independent(sum(x), sum(n)))
  theta <- log_odds(sum(x), sum(n))
  print(c(share = sum(x) / sum(n), theta = theta, between = between(without),
          independent = independent(sum(x), sum(n)), plogis(theta + c(-1, 1) * 2.776 * sqrt(v))))
}
share(c(3, 1, 0, 4, 2), c(4, 5, 2, 6, 3))
share(c(8, 0, 1, 9, 0), c(10, 9, 10, 10, 8))
share(c(0, 0, 0, 0, 0), c(2, 0, 1, 3, 1))

odds_ratio <- function(xi, ni, xo, no) {
  difference <- function(i) {
    log_odds(sum(xi[i]), sum(ni[i])) - log_odds(sum(xo[i]), sum(no[i]))
  }
  without <- sapply(1:5, function(i) difference(-i))
  v <- max(between(without), independent(sum(xi), sum(ni)) + independent(sum(xo), sum(no)))
  print(c(ratio = exp(difference(1:5)), v = v, exp(difference(1:5) + c(-1, 1) * 2.776 * sqrt(v))))
}
odds_ratio(c(0, 1, 0, 2, 1), c(3, 4, 2, 5, 2), c(5, 6, 4, 3, 7), c(6, 8, 5, 6, 9))
odds_ratio(c(4, 0, 0, 4, 0), c(4, 4, 4, 4, 4), c(5, 6, 4, 3, 7), c(6, 8, 5, 6, 9))

print(qt(.975, 4))
for (row in list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(29, 29))) {
  print(as.numeric(suppressWarnings(prop.test(row[1], row[2], correct = FALSE))$conf.int))
}
