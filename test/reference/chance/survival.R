# SPDX-License-Identifier: Apache-2.0
# The numbers of test/chance/{survival,cumulative_incidence}_test.cpp.
# R 4.2.2, survival 3.5-3: Rscript survival.R
library(survival)
options(digits = 14, width = 140)

cat("leukaemia: Kaplan-Meier with log-log Greenwood\n")
treated <- subset(aml, x == "Maintained")
print(summary(survfit(Surv(time, status) ~ 1, treated, conf.type = "log-log"))[
  c("time", "n.risk", "n.event", "surv", "lower", "upper")])

cat("monoclonal gammopathy: Aalen-Johansen, 1 = plasma cell malignancy, 2 = death\n")
state <- with(mgus2, factor(ifelse(pstat == 1, 1, 2 * death), 0:2, c("none", "pcm", "death")))
months <- with(mgus2, ifelse(pstat == 0, futime, ptime))
fit <- survfit(Surv(months, state) ~ 1)
print(summary(fit, times = c(12, 60, 120, 240))$pstate)
km <- survfit(Surv(months, state != "none") ~ 1, conf.type = "log-log")
print(summary(km, times = c(12, 60, 120, 240))[c("n.risk", "surv", "lower", "upper")])

cat("all leukaemia patients, causes alternating by row: variance of the cumulative incidence (etm 1.1.1)\n")
library(etm)
cause <- ifelse(aml$status == 0, 0, 1 + seq_len(nrow(aml)) %% 2)
tra <- matrix(FALSE, 3, 3)
tra[1, 2:3] <- TRUE
rows <- data.frame(id = seq_along(cause), from = 0, to = ifelse(cause == 0, "cens", cause), time = aml$time)
print(data.frame(time = aml$time, cause = cause))
estimate <- etm(rows, c("0", "1", "2"), tra, "cens", s = 0)
print(summary(estimate, ci.fun = "cloglog")[c("0 1", "0 2")])
print(cbind(estimate$time, estimate$cov["0 1", "0 1", ], estimate$cov["0 2", "0 2", ]))
