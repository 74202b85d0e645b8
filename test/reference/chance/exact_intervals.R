# SPDX-License-Identifier: Apache-2.0
# The numbers of test/chance/{beta,binomial,poisson_interval}_test.cpp. R 4.2.2: Rscript exact_intervals.R
options(digits = 13)
print(rbind(qbeta(c(.05, .95), 1, 1), qbeta(c(.05, .95), 2, 1), qbeta(c(.05, .95), 12.5, 3.25),
            qbeta(c(.05, .95), .5, .5), qbeta(c(.05, .95), 300, 700)))
for (row in list(c(0, 10), c(1, 10), c(81, 263), c(10, 10))) print(binom.test(row[1], row[2])$conf.int[1:2])
for (row in list(c(0, 1), c(1, 1), c(10, 4), c(137, 24.19893))) print(poisson.test(row[1], row[2])$conf.int[1:2])
for (row in list(c(11, 6 + 8 + 7, 800, 1083 + 1050 + 878), c(0, 9, 60, 300), c(5, 1, 2, 7), c(3, 0, 1, 1))) {
  test <- poisson.test(row[1:2], row[3:4])
  print(c(test$estimate, test$conf.int[1:2]))
}
